import type { Locator, Page } from "playwright-core"
import { isAccessible } from "./helpers/audit"
import { ACCEPTED, paysWithCard } from "./helpers/card"
import { Clicker } from "./helpers/clicker"
import { aFamily, balanceOf, bookMeals, CANTEEN, countMeals, type Family, PASSWORD } from "./helpers/families"
import { press, tabTo } from "./helpers/keyboard"
import { beforeItsCalendar, logsIn, meal, opens, opensCalendar } from "./helpers/parent"
import { arrivesAt, read, sees } from "./helpers/screen"
import { DESKTOP, PHONE, Visitor } from "./helpers/visitor"

/** Every school day of December 2026 before the holidays of zone A: 11 days, 2 children. */
const DECEMBER = { meals: 22, cents: 8360 }

describe.each([
  ["a desktop", DESKTOP],
  ["a phone of 320 px", PHONE],
])("counted from the account page, on %s", (_, width) => {
  const parent = new Visitor(width)
  let clicks: Clicker

  const starts = async (page: Page, name: string, cents: number): Promise<Family> => {
    const family = await aFamily(name, { cents })
    await page.context().clearCookies()
    await logsIn(page, family.email)
    clicks = new Clicker()
    return family
  }
  const december = (page: Page): Locator => page.getByRole("link", { name: /^Réserver .*, décembre$/ })
  const pays = (page: Page): Locator => page.getByRole("button", { name: /^Payer \d/ })

  parent.does("two children and the whole of December are paid in 3 clicks", async (page) => {
    const family = await starts(page, "Décembre", 10_000)
    await clicks.on(december(page))
    await clicks.on(page.getByRole("button", { name: "Tout décembre" }))
    await sees(page, "22 repas · 83,60 €")
    await sees(page, "Porte-monnaie après : 16,40 €")
    await clicks.on(page.getByRole("button", { name: "Payer 83,60 €" }))
    await arrivesAt(page, "Votre réservation est confirmée")
    expect(clicks.count).toBeLessThanOrEqual(3)
    expect(await countMeals(family)).toBe(DECEMBER.meals)
    expect(await balanceOf(family)).toBe(10_000 - DECEMBER.cents)
  })

  parent.does("two weekdays of December in 4", async (page) => {
    const family = await starts(page, "Semaines", 10_000)
    await clicks.on(december(page))
    for (const weekday of ["mardis", "jeudis"]) await clicks.on(page.getByRole("button", { name: `tous les ${weekday} de décembre` }))
    await sees(page, "12 repas · 45,60 €")
    await clicks.on(pays(page))
    await arrivesAt(page, "Votre réservation est confirmée")
    expect(clicks.count).toBeLessThanOrEqual(4)
    expect(await countMeals(family)).toBe(12)
  })

  parent.does("the same as last month in 3", async (page) => {
    const family = await starts(page, "Habitude", 20_000)
    // Every Tuesday and Thursday of December: the rhythm that January takes.
    await bookMeals(family, ["01", "03", "08", "10", "15", "17"].map((day) => `2026-12-${day}`))
    await clicks.on(page.getByRole("link", { name: /^Réserver .*, janvier$/ }))
    await clicks.on(page.getByRole("button", { name: "Comme en décembre" }))
    // Tuesdays and Thursdays from 5 to 28 January, both children.
    await sees(page, "16 repas · 60,80 €")
    await clicks.on(pays(page))
    await arrivesAt(page, "Votre réservation est confirmée")
    expect(clicks.count).toBeLessThanOrEqual(3)
    expect(await countMeals(family)).toBe(12 + 16)
  })

  parent.does("one meal is cancelled in 2, and its money is back", async (page) => {
    const family = await starts(page, "Absence", 5000)
    await bookMeals(family, ["2026-12-03"])
    await opens(page, "/compte")
    await clicks.on(page.getByRole("link", { name: /voir ou annuler jeudi 3 décembre, Louane/ }))
    await sees(page, "3,80 € rendus")
    await clicks.on(page.getByRole("button", { name: "Annuler ce repas" }))
    await sees(page, "3,80 € rendus sur votre porte-monnaie.")
    expect(clicks.count).toBeLessThanOrEqual(2)
    expect(await countMeals(family)).toBe(1)
    expect(await balanceOf(family)).toBe(5000 - 380)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  })
})

describe("what the wallet lacks", () => {
  const parent = new Visitor(PHONE)

  parent.does("is said, can be topped up as it is, and the choice is still there after it", async (page) => {
    await beforeItsCalendar(page, "Manque", 1000)
    await page.getByRole("button", { name: "Tout décembre" }).click()
    await sees(page, "Il manque 73,60 € au porte-monnaie.")
    await page.getByRole("button", { name: "Payer 83,60 €, dont 73,60 € par carte" }).waitFor()
    await page.getByRole("link", { name: "Recharger 73,60 €" }).click()
    await arrivesAt(page, "Mon porte-monnaie")
    expect(await page.getByLabel("Montant en euros").first().inputValue()).toMatch(/^73,60/)
    await page.getByRole("button", { name: "Payer par carte bancaire" }).click()
    await paysWithCard(page, ACCEPTED)
    await sees(page, "Votre recharge de 73,60 € est sur votre porte-monnaie.")
    await page.getByRole("link", { name: "Reprendre ma réservation" }).click()
    await sees(page, "22 repas · 83,60 €")
    await sees(page, "Porte-monnaie après : 0,00 €")
  })

  const other = new Visitor(PHONE)

  other.does("is paid by card from the grid, and nothing of it is chosen any more, in whichever month", async (page) => {
    await beforeItsCalendar(page, "Reste", 1000)
    await meal(page, "mardi 15 décembre", "Louane").check()
    await opensCalendar(page, CANTEEN, "2027-01")
    for (const day of ["mardi 5 janvier", "jeudi 7 janvier"]) await meal(page, day, "Louane").check()
    await page.getByRole("button", { name: "Payer 11,40 €, dont 1,40 € par carte" }).click()
    await arrivesAt(page, "Paiement par carte")
    await paysWithCard(page, ACCEPTED)
    await arrivesAt(page, "Votre réservation est confirmée")
    await opensCalendar(page, CANTEEN)
    expect(await read(page.getByTestId("total"))).toBe("0 repas · 0,00 €")
  })
})

describe("a total that is another one than the button says", () => {
  const parent = new Visitor(PHONE)

  parent.does("is not paid: the meals are in the basket, and the page says so", async (page) => {
    const family = await beforeItsCalendar(page, "Écart")
    await meal(page, "jeudi 3 décembre", "Louane").check()
    await page.locator("input[name=shown-cents]").evaluate((input: HTMLInputElement) => (input.value = "350"))
    await page.getByRole("button", { name: "Payer 3,80 €" }).click()
    await sees(page, "Le total est maintenant de 3,80 €. Rien n’est payé")
    expect(await countMeals(family)).toBe(0)
    await page.getByRole("link", { name: "Voir mon panier" }).click()
    await arrivesAt(page, "Choisissez votre moyen de paiement")
    expect(await balanceOf(family)).toBe(5000)
  })
})

describe("a connection that is lost", () => {
  const parent = new Visitor(PHONE)

  parent.does("keeps the choice and says so; it is paid once the connection is back", async (page) => {
    const family = await beforeItsCalendar(page, "Tunnel")
    await meal(page, "jeudi 3 décembre", "Louane").check()
    await page.context().setOffline(true)
    await page.getByRole("button", { name: "Payer 3,80 €" }).click()
    await sees(page, "Rien n’a été envoyé. Ce que vous avez choisi et écrit reste ici")
    expect(await countMeals(family)).toBe(0)
    await page.context().setOffline(false)
    await page.getByRole("button", { name: "Payer 3,80 €" }).click()
    await arrivesAt(page, "Votre réservation est confirmée")
    expect(await countMeals(family)).toBe(1)
  })
})

describe("the calendar of the month", () => {
  const parent = new Visitor(PHONE)
  const day = (page: Page, name: string): Locator => page.getByRole("button", { name: new RegExp(`^${name}`) })

  parent.does("shares the choice of the grid, both ways, and says why a day cannot be had", async (page) => {
    const family = await beforeItsCalendar(page, "Mensuel")
    await meal(page, "jeudi 3 décembre", "Louane").check()
    await page.getByRole("button", { name: "Calendrier" }).click()
    await day(page, "jeudi 3 décembre, choisi : Louane, libre : Théo").waitFor()
    await day(page, "vendredi 4 décembre").click()
    expect(await read(page.getByTestId("total"))).toBe("3 repas · 11,40 €")
    expect(await day(page, "vendredi 25 décembre").getAttribute("aria-disabled")).toBe("true")
    await day(page, "vendredi 25 décembre").press("Enter")
    await sees(page, "vendredi 25 décembre, férié : Noël")
    await isAccessible(page)
    await page.getByRole("button", { name: "Grille" }).click()
    expect(await meal(page, "vendredi 4 décembre", "Théo").isChecked()).toBe(true)
    await page.getByRole("button", { name: "Calendrier" }).click()
    await page.getByRole("button", { name: "Payer 11,40 €" }).click()
    await arrivesAt(page, "Votre réservation est confirmée")
    expect(await countMeals(family)).toBe(3)
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
