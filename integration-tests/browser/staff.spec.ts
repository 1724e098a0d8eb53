import { aFamily, aWaitingFamily, bookMeals, type Family } from "./helpers/families"
import { arrivesAt, read, sees } from "./helpers/screen"
import { logsInAsStaff, opensAdmin } from "./helpers/staff"
import { Visitor } from "./helpers/visitor"

const DAY = "2026-12-10"
let family: Family
let byWallet: string
let byCard: string

beforeAll(async () => {
  family = await aFamily("Mairie", { cents: 5000 })
  byWallet = await bookMeals(family, [DAY])
  byCard = await bookMeals(family, ["2026-12-11"], { card: 760 })
}, 60_000)

describe("the clerk of Aiguilhe", () => {
  const clerk = new Visitor()

  clerk.does("lands on Validations", async (page) => {
    await logsInAsStaff(page, "clerk_aiguilhe")
    await arrivesAt(page, "Validations")
    expect(new URL(page.url()).pathname).toBe("/app/validations")
  })

  clerk.does("reads who eats on a day", async (page) => {
    await opensAdmin(page, `/presences?date=${DAY}`)
    const list = page.getByRole("table", { name: "Liste des présents" })
    for (const name of ["Louane", "Théo"]) await list.getByRole("row").filter({ hasText: family.lastName }).filter({ hasText: name }).waitFor()
  })

  clerk.does("finds the family and its bookings", async (page) => {
    await opensAdmin(page, `/familles?q=${family.email}`)
    await page.getByRole("link", { name: `Camille ${family.lastName}` }).click()
    await sees(page, `Théo ${family.lastName}`)
    await page.getByRole("link", { name: "Ses réservations" }).click()
    await page.getByRole("table", { name: "Réservations" }).waitFor()
    expect(await read(page.getByRole("table", { name: "Réservations" }))).toContain(`Louane ${family.lastName}`)
  })
})

describe("the manager of Aiguilhe", () => {
  const manager = new Visitor()

  manager.does("reads the orders of the commune, with their meals", async (page) => {
    await logsInAsStaff(page, "manager_aiguilhe")
    await arrivesAt(page, "Validations")
    await page.getByRole("link", { name: "Commandes" }).click()
    await page.getByRole("table", { name: "Commandes" }).waitFor()
    await sees(page, `Camille ${family.lastName}`)
    await opensAdmin(page, `/commandes/${byWallet}`)
    const meals = page.getByRole("table", { name: "Repas de la commande" })
    await meals.waitFor()
    expect(await read(meals)).toContain(`Louane ${family.lastName}`)
  })
})

describe("the clerk of Coubon", () => {
  const clerk = new Visitor()

  clerk.does("sees none of Aiguilhe's families", async (page) => {
    const neighbour = await aWaitingFamily("Voisine")
    await logsInAsStaff(page, "clerk_coubon")
    await arrivesAt(page, "Validations")
    await page.getByRole("searchbox").fill(neighbour.lastName)
    await sees(page, "Aucune adhésion ne correspond")
    await opensAdmin(page, `/familles?q=${family.email}`)
    await sees(page, "Aucune famille ne correspond")
  })

  clerk.does("sees none of Aiguilhe's meals and orders", async (page) => {
    await opensAdmin(page, `/presences?date=${DAY}`)
    await page.getByRole("heading", { name: "Qui mange" }).waitFor()
    await sees(page, "Aucun repas réservé ce jour")
    await opensAdmin(page, `/repas?from=${DAY}&to=${DAY}`)
    await page.getByRole("heading", { name: "Réservations" }).waitFor()
    await sees(page, "Aucune réservation")
  })
})

describe("the kitchen of Aiguilhe", () => {
  const cook = new Visitor()

  cook.does("lands on who eats, and has no other page", async (page) => {
    await logsInAsStaff(page, "kitchen_aiguilhe")
    await arrivesAt(page, "Qui mange")
    const menu = page.getByRole("navigation").first()
    expect(await menu.getByRole("link", { name: /Validations|Familles|Réservations|Commandes/ }).count()).toBe(0)
    await opensAdmin(page, "/familles")
    await sees(page, "Cette page n'est pas pour votre rôle")
    await opensAdmin(page, "/validations")
    await sees(page, "Cette page n'est pas pour votre rôle")
  })
})

describe("the platform's administrator, on Medusa's own pages", () => {
  const admin = new Visitor()

  admin.does("an order names each booked meal and its state", async (page) => {
    await logsInAsStaff(page, "platform_admin")
    await opensAdmin(page, `/orders/${byWallet}`)
    const meals = page.getByRole("table", { name: "Repas de la commande" })
    await meals.waitFor()
    const rows = await read(meals)
    for (const name of [`Louane ${family.lastName}`, `Théo ${family.lastName}`]) expect(rows).toContain(name)
    expect(rows).toContain("Réservation de repas Cantines Aiguilhe · Enfant")
    expect(rows).toMatch(/Réservé 3,80 €/)
  })

  admin.does("a customer shows who eats, the memberships and the wallet", async (page) => {
    await page.getByRole("link", { name: `Camille ${family.lastName}` }).first().click()
    await page.waitForURL(/\/customers\//)
    await sees(page, "Famille à la cantine")
    await sees(page, `Louane ${family.lastName}`)
    await sees(page, "Réservation de repas Cantines Aiguilhe")
    await sees(page, "42,40 €")
  })

  admin.does("refunds one meal of a card payment with Medusa's own refund", async (page) => {
    await opensAdmin(page, `/orders/${byCard}/refund`)
    const dialog = page.getByRole("dialog")
    await dialog.getByRole("combobox").first().click()
    await page.getByRole("option", { name: "7,60 €" }).click()
    await dialog.getByLabel("Montant").fill("3,80")
    await dialog.getByRole("button", { name: "Enregistrer" }).click()
    await dialog.waitFor({ state: "hidden" })
    await sees(page, "Partiellement remboursé")
    await sees(page, "- 3,80 €")
  })
})
