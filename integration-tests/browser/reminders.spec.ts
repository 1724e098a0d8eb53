import type { AccountResponse } from "../../src/types/http"
import { isAccessible } from "./helpers/audit"
import { aFamily, CANTEEN, type Family } from "./helpers/families"
import { logsIn, opens } from "./helpers/parent"
import { arrivesAt, sees } from "./helpers/screen"
import { stack } from "./helpers/stack"
import { PHONE, Visitor } from "./helpers/visitor"

describe("the reminders of what is not booked", () => {
  const parent = new Visitor(PHONE, { script: false })
  let family: Family
  const wanted = async () => (await family.parent.get<AccountResponse>("/store/canteen/account")).account.booking_reminders

  parent.does("are a choice of the details page, without script too", async (page) => {
    family = await aFamily("Rappels", { wishes: [CANTEEN] })
    await logsIn(page, family.email)
    await opens(page, "/compte/informations")
    const box = page.getByRole("checkbox", { name: /^Me prévenir par e-mail/ })
    expect([await box.isChecked(), await wanted()]).toEqual([true, true])
    await box.uncheck()
    await page.getByRole("button", { name: "Enregistrer" }).click()
    await sees(page, "Vos modifications sont enregistrées.")
    await opens(page, "/compte/informations")
    expect([await box.isChecked(), await wanted()]).toEqual([false, false])
  })

  const reader = new Visitor()

  reader.does("a link that stops nothing more says where the choice is, by day and at night", async (page) => {
    await page.goto(`${stack.backend}/canteen/reminders?link=faux`)
    await arrivesAt(page, "Lien déjà utilisé")
    await isAccessible(page)
    expect(await page.getByRole("link", { name: "Voir mes informations" }).getAttribute("href")).toBe(`${stack.storefront}/compte/informations`)
  })
})
