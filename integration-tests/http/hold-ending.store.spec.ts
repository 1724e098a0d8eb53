import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { Modules } from "@medusajs/framework/utils"
import { currentInstant } from "../../src/clock"
import type { HoldResponse } from "../../src/types/http"
import { releaseEndedHoldsWorkflow } from "../../src/workflows/release-ended-holds"
import { tellEndingHoldsWorkflow } from "../../src/workflows/tell-ending-holds"
import { fillBasket, payByWallet, readBasket } from "../helpers/baskets"
import { type Canteens, DAYS, type Family, openCanteens, settle } from "../helpers/canteens"
import { forward, rewind, startClock } from "../helpers/clock"
import { openPostOffice } from "../helpers/post-office"

jest.setTimeout(300_000)

beforeAll(startClock)
openPostOffice()

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let canteens: Canteens
    let dupont: Family

    beforeAll(async () => {
      canteens = await openCanteens(getContainer(), api)
      dupont = await settle(getContainer(), canteens, { email: "camille@example.fr", at: [canteens.canteen], wallet_cents: 5_000 })
    })

    beforeEach(rewind)

    /** A basket of two meals whose seats are kept for half an hour. */
    const hold = async (): Promise<string> => {
      const cart = await fillBasket(dupont.parent, canteens.canteen, [{ beneficiary_id: dupont.louane, dates: [DAYS.thursday, DAYS.monday] }])
      expect((await keep(cart)).status).toBe(200)
      return cart
    }
    const keep = (cart: string) => dupont.parent.post<HoldResponse>(`/store/canteen/carts/${cart}/hold`)
    const told = async (): Promise<unknown[]> => {
      await tellEndingHoldsWorkflow(getContainer()).run({ input: { now: currentInstant().toString() } })
      const mails = await getContainer().resolve(Modules.NOTIFICATION).listNotifications({ template: "hold-ending" })
      return mails.map(({ data }) => [data?.["meals"], String(data?.["held_until"]).slice(0, 16)])
    }

    it("is told ten minutes before, once, also when the hold is extended after it", async () => {
      const cart = await hold()
      forward(19)
      expect(await told()).toEqual([])
      forward(2)
      expect([await told(), await told()]).toEqual([[[2, "2026-11-23T07:30"]], [[2, "2026-11-23T07:30"]]])
      await keep(cart)
      forward(25)
      expect(await told()).toHaveLength(1)
    })

    it("is not told of a basket that was paid, nor of one whose hold is over", async () => {
      const paid = await hold()
      await payByWallet(dupont.parent, paid)
      forward(21)
      expect(await told()).toEqual([])
      const cart = await fillBasket(dupont.parent, canteens.canteen, [{ beneficiary_id: dupont.theo, dates: [DAYS.monday] }])
      await keep(cart)
      forward(31)
      expect(await told()).toEqual([])
    })

    it("leaves the basket as it is, and the basket says so until its seats are kept again", async () => {
      const cart = await hold()
      expect(await readBasket(dupont.parent, cart)).toMatchObject({ hold_ended: false, hold: { extended: false } })
      forward(31)
      await releaseEndedHoldsWorkflow(getContainer()).run({ input: { now: currentInstant().toString() } })
      expect(await readBasket(dupont.parent, cart)).toMatchObject({ hold: null, hold_ended: true, meals_count: 2, total_cents: 760, completed: false })
      await keep(cart)
      expect((await readBasket(dupont.parent, cart)).hold_ended).toBe(false)
    })
  },
})
