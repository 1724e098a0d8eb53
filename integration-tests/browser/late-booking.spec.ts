import { aFamily, bookMeals, CANTEEN, type Family, LATE } from "./helpers/families"
import { tabTo } from "./helpers/keyboard"
import { addsToBasket, logsIn, meal, opensCalendar, storyOf } from "./helpers/parent"
import { arrivesAt, read, sees } from "./helpers/screen"
import { Visitor } from "./helpers/visitor"

describe("Réservation tardive of Aiguilhe, on the canteen's days", () => {
  const parent = new Visitor()
  let family: Family

  parent.does("has its own price and its own cutoff, the same morning", async (page) => {
    family = await aFamily("Tardive", { wishes: [CANTEEN, LATE], cents: 5000 })
    await bookMeals(family, ["2026-11-26"])
    await logsIn(page, family.email)
    await opensCalendar(page, LATE, "2026-11")
    expect(await storyOf(meal(page, "mardi 24 novembre", "Louane"))).toContain("5,70 €, réservable jusqu’au mar. 24 nov. à 8 h 30")
    await opensCalendar(page, CANTEEN, "2026-11")
    expect(await storyOf(meal(page, "mardi 24 novembre", "Louane"))).toContain("3,80 €, réservable jusqu’au lun. 23 nov. à 10 h")
  })

  parent.does("says that a day is booked already in the canteen", async (page) => {
    await opensCalendar(page, LATE, "2026-11")
    const thursday = meal(page, "jeudi 26 novembre", "Louane")
    await tabTo(page, thursday)
    expect(await storyOf(thursday)).toContain("déjà réservé : Réservation de repas Cantines Aiguilhe")
    await page.keyboard.press("Space")
    await sees(page, "0 repas · 0,00 €")
  })

  parent.does("is booked and paid at its price, and takes the canteen's day", async (page) => {
    await meal(page, "mardi 24 novembre", "Louane").check()
    expect(await read(page.getByTestId("total"))).toBe("1 repas · 5,70 €")
    await addsToBasket(page)
    await page.getByRole("button", { name: "Payer avec mon porte-monnaie · 5,70 €" }).click()
    await arrivesAt(page, "Votre réservation est confirmée")
    await opensCalendar(page, CANTEEN, "2026-11")
    expect(await storyOf(meal(page, "mardi 24 novembre", "Louane"))).toContain("déjà réservé : Réservation tardive")
  })
})
