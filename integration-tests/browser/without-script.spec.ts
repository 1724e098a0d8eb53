import { aFamily, balanceOf, bookMeals, CANTEEN, countMeals, type Family, serviceId } from "./helpers/families"
import { logsIn, meal, opens } from "./helpers/parent"
import { arrivesAt, sees } from "./helpers/screen"
import { PHONE, Visitor } from "./helpers/visitor"

/** A first week of December, as far as the canteen is open. */
const WEEK = ["mardi 1er décembre", "jeudi 3 décembre", "vendredi 4 décembre"]

describe("without any script, on a phone", () => {
  const parent = new Visitor(PHONE, { script: false })
  let family: Family

  parent.does("one logs in", async (page) => {
    family = await aFamily("Sobre", { cents: 5000 })
    await logsIn(page, family.email)
  })

  parent.does("one books a week and pays it by wallet", async (page) => {
    await opens(page, `/reserver/${await serviceId(CANTEEN)}?mois=2026-12`)
    for (const day of WEEK) for (const name of ["Louane", "Théo"]) await meal(page, day, name).check()
    await page.getByRole("button", { name: "Ajouter au panier" }).click()
    await arrivesAt(page, "Choisissez votre moyen de paiement")
    await page.getByRole("button", { name: "Payer avec mon porte-monnaie · 22,80 €" }).click()
    await arrivesAt(page, "Votre réservation est confirmée")
    expect(await countMeals(family)).toBe(6)
    expect(await balanceOf(family)).toBe(5000 - 2280)
  })

  parent.does("one cancels meals of the list", async (page) => {
    await opens(page, "/compte/reservations?mois=2026-12")
    for (const name of ["Louane", "Théo"]) await page.getByRole("checkbox", { name: `Annuler jeudi 3 décembre, ${name}` }).check()
    await page.getByRole("button", { name: "Annuler les repas cochés" }).click()
    await sees(page, "7,60 € rendus sur votre porte-monnaie.")
    expect(await countMeals(family)).toBe(4)
  })

  parent.does("one cancels a single meal from the account page", async (page) => {
    await bookMeals(family, ["2026-11-27"])
    await opens(page, "/compte")
    await page.getByRole("link", { name: /voir ou annuler vendredi 27 novembre, Théo/ }).click()
    await page.getByRole("button", { name: "Annuler ce repas" }).click()
    await sees(page, "3,80 € rendus sur votre porte-monnaie.")
    expect(await countMeals(family)).toBe(5)
  })
})
