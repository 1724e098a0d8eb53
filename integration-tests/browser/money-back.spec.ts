import { isAccessible } from "./helpers/audit"
import { aFamily, bookMeals, type Family } from "./helpers/families"
import { logsIn, opens, readsBalance } from "./helpers/parent"
import { arrivesAt, sees } from "./helpers/screen"
import { logsInAsStaff, opensAdmin } from "./helpers/staff"
import { Visitor } from "./helpers/visitor"

let family: Family
let order: string

beforeAll(async () => {
  family = await aFamily("Retour", { cents: 5000 })
  order = await bookMeals(family, ["2026-12-14"])
}, 60_000)

describe("money that goes back to a family", () => {
  const finance = new Visitor()
  const parent = new Visitor()

  finance.does("an amount is given back on an order, by keyboard, never more than it holds", async (page) => {
    await logsInAsStaff(page, "finance_aiguilhe")
    await opensAdmin(page, `/commandes/${order}`)
    await page.getByRole("button", { name: "Rendre de l'argent" }).press("Enter")
    await page.getByRole("alertdialog").waitFor()
    await page.keyboard.type("Repas servi incomplet")
    await page.keyboard.press("Tab")
    await page.keyboard.type("7,61")
    await page.keyboard.press("Enter")
    await sees(page, "Il ne reste que 7,60 € à rendre sur cette commande.")
    await isAccessible(page)
    await page.getByLabel("Montant en euros").fill("1,50")
    await page.keyboard.press("Enter")
    await page.getByRole("alertdialog").waitFor({ state: "hidden" })
    await sees(page, "1,50 € rendus")
  })

  parent.does("the parent finds it in the wallet", async (page) => {
    await logsIn(page, family.email)
    await opens(page, "/compte/porte-monnaie")
    expect(await readsBalance(page)).toBe("43,90 €")
  })

  parent.does("an account with meals to come is not closed: it leads to them", async (page) => {
    await opens(page, "/compte/informations")
    await page.getByRole("link", { name: "Fermer mon compte" }).click()
    await arrivesAt(page, "Fermer mon compte")
    await sees(page, "2 repas encore à venir")
    await isAccessible(page)
  })

  parent.does("once they are cancelled, the account is closed and its credit goes back to the card", async (page) => {
    const { bookings } = await family.parent.get<{ bookings: { id: string }[] }>("/store/canteen/bookings?status=confirmed")
    await family.parent.post("/store/canteen/bookings/cancel", { booking_ids: bookings.map(({ id }) => id), refund_to: "wallet" })
    await opens(page, "/compte/informations/fermer")
    await sees(page, "sur la carte qui a rechargé")
    await page.getByRole("button", { name: "Fermer mon compte" }).click()
    await sees(page, "Cochez cette case pour fermer votre compte.")
    await isAccessible(page)
    await page.getByLabel("J’ai compris : je ne pourrai plus réserver.").check()
    await page.getByRole("button", { name: "Fermer mon compte" }).click()
    await sees(page, "Votre compte est fermé")
    await opens(page, "/compte")
    await sees(page, "Demander un service")
    await opens(page, "/compte/commandes")
    await sees(page, "Mes commandes")
  })
})
