import { isAccessible } from "./helpers/audit"
import { aFamily, CANTEEN } from "./helpers/families"
import { fillsBasket, logsIn, opens } from "./helpers/parent"
import { sees } from "./helpers/screen"
import { Visitor } from "./helpers/visitor"

const HELD = "Ces repas vous sont gardés encore"
const EXTEND = "Les garder plus longtemps"

describe("the places of a basket while its card is being paid", () => {
  const parent = new Visitor()

  parent.does("are kept, and the basket says how long", async (page) => {
    const family = await aFamily("Minuteur")
    await logsIn(page, family.email)
    await fillsBasket(page, CANTEEN)
    await page.getByRole("button", { name: "Payer par carte bancaire" }).click()
    await page.waitForURL(/\/pay/)
    await opens(page, "/panier")
    await sees(page, HELD)
    await isAccessible(page)
    expect(await page.getByRole("button", { name: EXTEND }).count()).toBe(0)
  })

  parent.does("are kept longer once, near the end, when asked by keyboard", async (page) => {
    await page.clock.install()
    await page.reload()
    await sees(page, HELD)
    await page.clock.fastForward("27:00")
    await sees(page, `${HELD} 2 min`)
    await page.getByRole("button", { name: EXTEND }).press("Enter")
    await page.getByRole("button", { name: EXTEND }).waitFor({ state: "hidden" })
    await sees(page, HELD)
    await page.reload()
    await sees(page, HELD)
    expect(await page.getByRole("button", { name: EXTEND }).count()).toBe(0)
  })
})
