import { aFamily, bookMeals, CANTEEN, countMeals, type Family } from "./helpers/families"
import { addsToBasket, beforeItsCalendar, logsIn, meal, opensCalendar } from "./helpers/parent"
import { arrivesAt, read, sees } from "./helpers/screen"
import { PHONE, Visitor } from "./helpers/visitor"

/**
 * From December 2026 to the end of the school year, zone A: 46 Mondays and Thursdays for Louane, 13 Fridays of odd weeks for Théo,
 * counted on the school calendar without the holidays.
 */
const YEAR = { total: "59 repas · 224,20 €", here: 7 }

describe("the weeks of two children, said once, on a phone of 320 px", () => {
  const parent = new Visitor(PHONE)

  parent.does("are chosen until the end of the school year, and each day that is left out is told", async (page) => {
    await beforeItsCalendar(page, "Semaines")
    await page.getByRole("button", { name: "Chaque semaine…" }).click()
    for (const weekday of ["mardi", "vendredi"]) await page.getByRole("group", { name: "Louane, toutes les semaines" }).getByLabel(weekday).uncheck()
    await page.getByLabel("Semaines de Théo").selectOption("odd")
    for (const weekday of ["lundi", "mardi", "jeudi"]) await page.getByRole("group", { name: "Théo, semaines impaires" }).getByLabel(weekday).uncheck()
    await page.getByLabel("jusqu’à la fin de l’année scolaire (2 juillet 2027)").check()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE)
    await page.getByRole("button", { name: "Ajouter ces jours" }).click()
    await sees(page, "59 repas ajoutés.")
    await sees(page, "Sans compter : ")
    await sees(page, "Ce rythme est enregistré.")
    expect([await read(page.getByTestId("total")), await meal(page, "vendredi 4 décembre", "Théo").isChecked()]).toEqual([YEAR.total, true])
    await sees(page, `Dont ${59 - YEAR.here} repas hors de décembre.`)
  })

  parent.does("are undone in one step, and proposed again the next time", async (page) => {
    await page.getByRole("button", { name: "Annuler la dernière action" }).click()
    expect(await read(page.getByTestId("total"))).toBe("0 repas · 0,00 €")
    await opensCalendar(page, CANTEEN)
    await page.getByRole("button", { name: "Chaque semaine…" }).click()
    expect(await page.getByLabel("Semaines de Théo").inputValue()).toBe("odd")
    await page.getByLabel("jusqu’à la fin de l’année scolaire").check()
    await page.getByRole("button", { name: "Ajouter ces jours" }).click()
    await sees(page, YEAR.total)
  })

  parent.does("are all in the basket", async (page) => {
    await addsToBasket(page)
    expect(await read(page.getByTestId("basket-total"))).toBe("224,20 €")
    await sees(page, "46 jours, du 3 décembre 2026 au 1er juillet 2027")
  })
})

describe("a month like the one before", () => {
  const parent = new Visitor()
  const MOST_CLICKS = 6
  let family: Family

  parent.does(`is chosen, put in the basket and paid in ${MOST_CLICKS} clicks from the account page`, async (page) => {
    family = await aFamily("Habitude", { cents: 15_000 })
    await bookMeals(family, ["2026-12-03", "2026-12-07", "2026-12-10", "2026-12-14", "2026-12-17"])
    await logsIn(page, family.email)
    const clicks = [
      page.getByRole("main").getByRole("link", { name: "Réserver", exact: true }),
      page.getByRole("link", { name: "décembre 2026" }),
      page.getByRole("link", { name: "janvier 2027" }),
      page.getByRole("button", { name: "Comme en décembre" }),
    ]
    for (const target of clicks) await target.click()
    await sees(page, "16 repas ajoutés.")
    await sees(page, "Louane : lundi et jeudi, toutes les semaines.")
    const last = [page.getByRole("button", { name: "Ajouter au panier" }), page.getByRole("button", { name: "Payer avec mon porte-monnaie · 60,80 €" })]
    for (const target of last) await target.click()
    await arrivesAt(page, "Votre réservation est confirmée")
    expect(clicks.length + last.length).toBeLessThanOrEqual(MOST_CLICKS)
    expect(await countMeals(family)).toBe(10 + 16)
  })

  parent.does("and one child's days are copied to the other", async (page) => {
    await opensCalendar(page, CANTEEN, "2027-03")
    for (const day of ["lundi 1er mars", "mardi 2 mars"]) await meal(page, day, "Louane").check()
    await page.getByRole("button", { name: "Comme Louane" }).click()
    await sees(page, "2 repas ajoutés.")
    expect(await read(page.getByTestId("total"))).toBe("4 repas · 15,20 €")
  })
})
