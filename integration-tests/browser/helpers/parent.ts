import type { Locator, Page } from "playwright-core"
import { aFamily, CANTEEN, type Family, PASSWORD, type Wish, serviceId } from "./families"
import { arrivesAt, plain, read } from "./screen"
import { stack } from "./stack"

/** Opens a page of the storefront. */
export async function opens(page: Page, path: string): Promise<void> {
  await page.goto(stack.storefront + path)
}

/** Logs in on the login page and arrives at the account. */
export async function logsIn(page: Page, email: string, password: string = PASSWORD): Promise<void> {
  await opens(page, "/connexion")
  const form = page.locator("form").filter({ has: page.getByLabel("Mot de passe") })
  await form.getByLabel("Adresse e-mail").fill(email)
  await form.getByLabel("Mot de passe").fill(password)
  await form.getByRole("button", { name: "Connexion" }).click()
  await arrivesAt(page, "Bonjour")
}

/** Opens the booking calendar of a service, in December 2026. */
export async function opensCalendar(page: Page, wish: Wish, month = "2026-12"): Promise<void> {
  await opens(page, `/reserver/${await serviceId(wish)}?mois=${month}`)
  await page.getByRole("button", { name: "Ajouter au panier" }).waitFor()
}

/** A new family, with so much in its wallet, before the calendar of its canteen in December 2026. */
export async function beforeItsCalendar(page: Page, name: string, cents = 5000): Promise<Family> {
  const family = await aFamily(name, { cents })
  await logsIn(page, family.email)
  await opensCalendar(page, CANTEEN)
  return family
}

/** The box of one meal: "jeudi 3 décembre", "Louane". */
export function meal(page: Page, day: string, name: string): Locator {
  return page.getByRole("checkbox", { name: `${day}, ${name}` })
}

/** Chooses meals of both children on these days. */
export async function choosesMeals(page: Page, days: string[]): Promise<void> {
  for (const day of days) for (const name of ["Louane", "Théo"]) await meal(page, day, name).check()
}

/** Puts what is chosen in the basket. */
export async function addsToBasket(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Ajouter au panier" }).click()
  await arrivesAt(page, "Choisissez votre moyen de paiement")
}

/** Two children, two days: the guide's own case, in the basket. */
export async function fillsBasket(page: Page, wish: Wish, days = ["jeudi 3 décembre", "vendredi 4 décembre"]): Promise<void> {
  await opensCalendar(page, wish)
  await choosesMeals(page, days)
  await addsToBasket(page)
}

/** What the label of a box says, with plain spaces. */
export async function storyOf(cell: Locator): Promise<string> {
  return plain((await cell.getAttribute("aria-label")) ?? "")
}

/** The balance on the wallet's page. */
export async function readsBalance(page: Page): Promise<string> {
  await opens(page, "/compte/porte-monnaie")
  return read(page.getByTestId("balance"))
}
