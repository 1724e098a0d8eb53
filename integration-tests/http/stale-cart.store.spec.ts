import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { COMMUNE_MODULE } from "../../src/modules/commune"
import type CommuneModuleService from "../../src/modules/commune/service"
import type { ErrorBody, MembershipsResponse } from "../../src/types/http"
import { balance, choose, fillBasket, payByWallet, readBookings } from "../helpers/baskets"
import { type Canteens, DAYS, type Family, openCanteens, settle } from "../helpers/canteens"
import { type CardShop, openCardShop } from "../helpers/cards"
import type { Answer } from "../helpers/client"
import { forward, rewind } from "../helpers/clock"

jest.setTimeout(300_000)

const cardShop = openCardShop()

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let canteens: Canteens
    let dupont: Family
    let cards: CardShop

    beforeAll(async () => {
      cards = cardShop()
      canteens = await openCanteens(getContainer(), api)
      dupont = await settle(getContainer(), canteens, { email: "camille@example.fr", at: [canteens.canteen], wallet_cents: 5_000 })
    })

    beforeEach(async () => {
      rewind()
      await cards.reset()
    })

    const louane = (...dates: string[]) => [{ beneficiary_id: dupont.louane, dates }]

    describe("a page that is out of date", () => {
      const codes = async (cart: string): Promise<unknown[]> => {
        const { status, body } = (await payByWallet(dupont.parent, cart)) as unknown as Answer<ErrorBody>
        expect([await balance(dupont.parent), await readBookings(dupont.parent)]).toEqual([5_000, []])
        return [status, body.code, body.details?.refused?.map(({ refusal }) => refusal)]
      }

      it("pays nothing at a price that has changed since, and pays the new one once it was read", async () => {
        const cart = await fillBasket(dupont.parent, canteens.canteen, louane(DAYS.tuesday))
        const communes = getContainer().resolve<CommuneModuleService>(COMMUNE_MODULE)
        const tariff_id = canteens.canteen.tariffs[0]?.id ?? ""
        await communes.publishPricing({ tariff_id, effective_from: DAYS.today, pricing: { kind: "flat", cents: 410 } }, null)
        expect(await codes(cart)).toEqual([409, "meals.refused", ["price_changed"]])
        expect((await choose(dupont.parent, cart, canteens.canteen, louane(DAYS.tuesday))).body.total_cents).toBe(410)
        expect((await payByWallet(dupont.parent, cart)).body.order).toMatchObject({ total_cents: 410 })
      })

      it("pays nothing from the cutoff on, by wallet, by hold or by card", async () => {
        const cart = await fillBasket(dupont.parent, canteens.canteen, louane(DAYS.tuesday))
        forward(2 * 60)
        expect(await codes(cart)).toEqual([409, "meals.refused", ["after_cutoff"]])
        const hold = await dupont.parent.post(`/store/canteen/carts/${cart}/hold`)
        expect([hold.status, hold.body.code, hold.body.details?.refused?.map(({ refusal }) => refusal)]).toEqual([409, "meals.refused", ["after_cutoff"]])
        expect((await cards.pay(dupont.parent, cart)).body.code).toBe("meals.refused")
        expect(await codes(cart)).toEqual([409, "meals.refused", ["after_cutoff"]])
      })

      it("pays nothing for a day that was closed since, or for a membership that ended", async () => {
        const cart = await fillBasket(dupont.parent, canteens.canteen, louane(DAYS.tuesday))
        const communes = getContainer().resolve<CommuneModuleService>(COMMUNE_MODULE)
        const [closure] = await communes.createCanteenClosures([{ canteen_service_id: canteens.canteen.id, from_day: DAYS.tuesday, to_day: DAYS.tuesday, reason: "strike" }])
        expect(await codes(cart)).toEqual([409, "meals.refused", ["closed"]])
        await communes.deleteCanteenClosures(closure?.id ?? "")
        const { body } = await dupont.parent.get<MembershipsResponse>("/store/canteen/memberships")
        const own = body.memberships.find((membership) => membership.canteen_service.id === canteens.canteen.id)
        await dupont.parent.delete(`/store/canteen/memberships/${own?.id ?? ""}`)
        expect(await codes(cart)).toEqual([409, "meals.refused", ["membership_missing"]])
      })
    })
  },
})
