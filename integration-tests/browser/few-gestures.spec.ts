import type { Locator } from "playwright-core"
import { aFamily, balanceOf, CANTEEN, countMeals, type Family, PASSWORD } from "./helpers/families"
import { press, tabTo } from "./helpers/keyboard"
import { logsIn, meal, opens, opensCalendar } from "./helpers/parent"
import { arrivesAt, read, sees } from "./helpers/screen"
import { DESKTOP, PHONE, Visitor } from "./helpers/visitor"

const MOST_CLICKS = 12
/** Every school day of December 2026 before the holidays of zone A: 11 days, 2 children. */
const DECEMBER = { meals: 22, cents: 8360 }

describe("two children, the whole of December", () => {
  const parent = new Visitor()

  parent.does(`is booked and paid by wallet in at most ${MOST_CLICKS} clicks from the account page`, async (page) => {
    const family = await aFamily("Décembre", { cents: 10_000 })
    await logsIn(page, family.email)
    const clicks = new Clicker()
    await clicks.on(page.getByRole("main").getByRole("link", { name: "Réserver", exact: true }))
    await clicks.on(page.getByRole("link", { name: "décembre 2026" }))
    await clicks.on(page.getByRole("button", { name: "Tout décembre" }))
    await sees(page, "22 repas · 83,60 €")
    await clicks.on(page.getByRole("button", { name: "Ajouter au panier" }))
    await clicks.on(page.getByRole("button", { name: "Payer avec mon porte-monnaie · 83,60 €" }))
    await arrivesAt(page, "Votre réservation est confirmée")
    process.stdout.write(`   2 children × December: ${clicks.count} clicks\n`)
    expect(clicks.count).toBeLessThanOrEqual(MOST_CLICKS)
    expect(await countMeals(family)).toBe(DECEMBER.meals)
    expect(await balanceOf(family)).toBe(10_000 - DECEMBER.cents)
  })
})

describe.each([
  ["a desktop", DESKTOP],
  ["a phone of 320 px", PHONE],
])("the keyboard alone, on %s", (_, width) => {
  const parent = new Visitor(width)
  let family: Family

  parent.does("logs in", async (page) => {
    family = await aFamily("Clavier", { cents: 5000 })
    await opens(page, "/connexion")
    await tabTo(page, page.getByLabel("Adresse e-mail").first())
    await page.keyboard.type(family.email)
    await page.keyboard.press("Tab")
    await page.keyboard.type(PASSWORD)
    await page.keyboard.press("Enter")
    await arrivesAt(page, "Bonjour Camille")
  })

  parent.does("books, pays and cancels", async (page) => {
    await press(page, page.getByRole("main").getByRole("link", { name: "Réserver", exact: true }))
    await press(page, page.getByRole("link", { name: "décembre 2026" }))
    for (const name of ["Louane", "Théo"]) await press(page, meal(page, "jeudi 3 décembre", name), "Space")
    await sees(page, "2 repas · 7,60 €")
    await press(page, page.getByRole("button", { name: "Ajouter au panier" }))
    await press(page, page.getByRole("button", { name: "Payer avec mon porte-monnaie" }))
    await arrivesAt(page, "Votre réservation est confirmée")
    await press(page, page.getByRole("link", { name: "Voir mes réservations" }))
    await arrivesAt(page, "Mes réservations")
    await press(page, page.getByRole("link", { name: "décembre 2026" }))
    await press(page, page.getByRole("checkbox", { name: "Annuler jeudi 3 décembre, Louane" }), "Space")
    await press(page, page.getByRole("button", { name: "Annuler ce repas" }))
    await sees(page, "3,80 € rendus sur votre porte-monnaie.")
    expect(await balanceOf(family)).toBe(5000 - 380)
  })
})

describe("the same booking with a finger on a phone of 320 px", () => {
  const parent = new Visitor(PHONE)

  parent.does("needs no sideways scrolling, and pays", async (page) => {
    const family = await aFamily("Téléphone", { cents: 5000 })
    await logsIn(page, family.email)
    await opensCalendar(page, CANTEEN)
    for (const name of ["Louane", "Théo"]) await meal(page, "jeudi 3 décembre", name).check()
    expect(await read(page.getByTestId("total"))).toBe("2 repas · 7,60 €")
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE)
    await page.getByRole("button", { name: "Ajouter au panier" }).click()
    await page.getByRole("button", { name: "Payer avec mon porte-monnaie · 7,60 €" }).click()
    await arrivesAt(page, "Votre réservation est confirmée")
    expect(await countMeals(family)).toBe(2)
  })
})

/** Someone whose clicks are counted. */
class Clicker {
  count = 0

  async on(target: Locator): Promise<void> {
    await target.click()
    this.count += 1
  }
}
