import type { Page } from "playwright-core"

export const ACCEPTED = "4242 4242 4242 4242"
export const DECLINED = "4000 0000 0000 0002"
export const ASKS_THE_BANK = "4000 0027 6000 3184"

/** Types a card on the secure page and pays. */
export async function paysWithCard(page: Page, number: string): Promise<void> {
  await page.getByRole("heading", { name: "Paiement par carte" }).waitFor()
  await page.getByLabel("Numéro de carte de test").fill(number)
  await page.getByLabel("Expiration").fill("12/30")
  await page.getByLabel("Cryptogramme").fill("123")
  await page.getByRole("button", { name: "Payer" }).click()
}
