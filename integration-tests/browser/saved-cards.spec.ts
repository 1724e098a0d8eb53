import type { Locator, Page } from "playwright-core"
import { isAccessible } from "./helpers/audit"
import { ACCEPTED, ASKS_THE_BANK, paysWithCard } from "./helpers/card"
import { Clicker } from "./helpers/clicker"
import { aFamily, balanceOf, CANTEEN, countMeals, type Family, topUp } from "./helpers/families"
import { fillsBasket, logsIn, opens } from "./helpers/parent"
import { arrivesAt, sees } from "./helpers/screen"
import { DESKTOP, PHONE, Visitor } from "./helpers/visitor"

const KEEP = /^Garder cette carte/
const WITH_KEPT = /avec Visa 4242$/

describe("a card that is kept", () => {
  const parent = new Visitor(PHONE)
  let family: Family
  const another = (page: Page): Locator => page.getByRole("radio", { name: "Une autre carte" })

  parent.does("is asked for, never supposed", async (page) => {
    family = await aFamily("Gardée")
    await logsIn(page, family.email)
    await opens(page, "/compte/porte-monnaie")
    await sees(page, "Aucune carte n’est gardée.")
    expect(await page.getByLabel(KEEP).isChecked()).toBe(false)
    await page.getByLabel(KEEP).check()
    await page.getByRole("button", { name: "Payer par carte bancaire · 50,00 €" }).click()
    await paysWithCard(page, ACCEPTED)
    await sees(page, "Votre recharge de 50,00 € est sur votre porte-monnaie.")
    await sees(page, "Visa 4242, jusqu’à fin 12/2030")
    await isAccessible(page)
  })

  parent.does("pays a basket at once, or another card does", async (page) => {
    await fillsBasket(page, CANTEEN)
    await another(page).check()
    await page.getByRole("button", { name: "Payer par carte bancaire · 15,20 €" }).waitFor()
    await page.getByRole("radio", { name: /Visa.4242/ }).check()
    await isAccessible(page)
    await page.getByRole("button", { name: WITH_KEPT }).click()
    await arrivesAt(page, "Votre réservation est confirmée")
    await sees(page, "Payé par carte bancaire")
    expect([await countMeals(family), await balanceOf(family)]).toEqual([4, 5000])
  })

  parent.does("whose bank asks is paid after its answer", async (page) => {
    await opens(page, "/compte/porte-monnaie")
    await another(page).check()
    await page.getByLabel(KEEP).check()
    await page.getByRole("button", { name: "Payer par carte bancaire · 50,00 €" }).click()
    await paysWithCard(page, ASKS_THE_BANK)
    await page.getByRole("button", { name: "Confirmer le paiement" }).click()
    await sees(page, "Votre recharge de 50,00 € est sur votre porte-monnaie.")
    await opens(page, "/compte/porte-monnaie")
    await page.getByRole("radio", { name: /Visa.3184/ }).check()
    await page.getByRole("button", { name: "Payer 50,00 € avec Visa 3184" }).click()
    await arrivesAt(page, "Votre banque vous demande de confirmer")
    await page.getByRole("link", { name: "Abandonner et revenir" }).click()
    await sees(page, "Rien n’a été débité")
    await page.getByRole("radio", { name: /Visa.3184/ }).check()
    await page.getByRole("button", { name: "Payer 50,00 € avec Visa 3184" }).click()
    await page.getByRole("button", { name: "Confirmer le paiement" }).click()
    await sees(page, "Votre recharge de 50,00 € est sur votre porte-monnaie.")
    expect(await balanceOf(family)).toBe(15_000)
  })

  parent.does("is taken away, and proposed no more", async (page) => {
    for (const last4 of ["3184", "4242"]) {
      await page.getByRole("button", { name: `Retirer : Visa ${last4}` }).click()
      await page.getByRole("radio", { name: new RegExp(`Visa.${last4}`) }).waitFor({ state: "detached" })
    }
    await sees(page, "Aucune carte n’est gardée.")
  })
})

describe.each([
  ["a desktop", DESKTOP],
  ["a phone of 320 px", PHONE],
])("with a card that was kept, on %s", (_, width) => {
  const parent = new Visitor(width)

  parent.does("50 € are on the wallet in 3 clicks", async (page) => {
    const family = await aFamily("Recharge")
    await topUp(family, 1000, { keep: true })
    await page.context().clearCookies()
    await logsIn(page, family.email)
    const clicks = new Clicker()
    await clicks.on(page.getByRole("main").getByRole("link", { name: /^Recharger/ }).first())
    await clicks.on(page.getByRole("radio", { name: "50,00 €" }))
    await clicks.on(page.getByRole("button", { name: "Payer 50,00 € avec Visa 4242" }))
    await sees(page, "Votre recharge de 50,00 € est sur votre porte-monnaie.")
    expect(clicks.count).toBeLessThanOrEqual(3)
    expect(await balanceOf(family)).toBe(6000)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  })
})
