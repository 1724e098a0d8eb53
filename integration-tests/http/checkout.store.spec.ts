import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { mkdtempSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { balance, choose, fillBasket, openBasket, payByWallet, readBasket, readBookings, readOrder } from "../helpers/baskets"
import { type Canteens, DAYS, type Family, openCanteens, readBooks, settle } from "../helpers/canteens"
import { CARDS, CardShop } from "../helpers/cards"
import { rewind, startClock } from "../helpers/clock"
import { eventually } from "../helpers/eventually"

jest.setTimeout(120_000)

let cards: CardShop

beforeAll(async () => {
  startClock()
  cards = await CardShop.open(mkdtempSync(join(tmpdir(), "cards-")))
})

afterAll(async () => cards.simulator.stop())

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let canteens: Canteens
    let dupont: Family

    beforeAll(async () => {
      canteens = await openCanteens(getContainer(), api)
      dupont = await settle(getContainer(), canteens, { email: "camille@example.fr", at: [canteens.canteen], wallet_cents: 5_000 })
    })

    beforeEach(rewind)

    /** The guide's case: two children, two days, 3,80 € each. */
    const guide = () => [
      { beneficiary_id: dupont.louane, dates: [DAYS.tuesday, DAYS.thursday] },
      { beneficiary_id: dupont.theo, dates: [DAYS.tuesday, DAYS.thursday] },
    ]

    describe("by wallet", () => {
      it("pays the guide's four meals with one order, and the figures agree everywhere", async () => {
        const cart = await openBasket(dupont.parent)
        const chosen = await choose(dupont.parent, cart, canteens.canteen, guide())
        expect([chosen.status, chosen.body.accepted, chosen.body.total_cents, chosen.body.refused]).toEqual([200, 4, 1_520, []])
        const { status, body } = await payByWallet(dupont.parent, cart)
        expect([status, body.order]).toMatchObject([200, { kind: "meals", meals_count: 4, total_cents: 1_520, wallet_cents: 1_520, card_cents: 0 }])
        expect(await balance(dupont.parent)).toBe(3_480)
        await eventually(async () => {
          expect(await readBooks(getContainer(), body.order.id)).toEqual({ items: 1_520, credit: 1_520, card: 0, total: 0, payment_status: "captured" })
        })
        const bookings = await readBookings(dupont.parent)
        expect(bookings.map(({ date, status: state, price_cents }) => [date, state, price_cents])).toEqual([
          [DAYS.tuesday, "confirmed", 380],
          [DAYS.tuesday, "confirmed", 380],
          [DAYS.thursday, "confirmed", 380],
          [DAYS.thursday, "confirmed", 380],
        ])
        expect(new Set(bookings.map(({ order_id }) => order_id))).toEqual(new Set([body.order.id]))
      })
    })

    describe("by card", () => {
      it("pays what the wallet leaves", async () => {
        const cart = await fillBasket(dupont.parent, canteens.canteen, guide())
        const part = await dupont.parent.post(`/store/canteen/carts/${cart}/wallet`, { amount_cents: 1_000 })
        expect(part.body).toMatchObject({ wallet_cents: 1_000, rest_cents: 520 })
        const { status, body, session } = await cards.pay(dupont.parent, cart)
        expect([status, body.type]).toEqual([200, "order"])
        await eventually(async () => {
          expect(await readBooks(getContainer(), body.order?.id ?? "")).toEqual({ items: 1_520, credit: 1_000, card: 520, total: 520, payment_status: "captured" })
        })
        expect(await cards.intent(session.intent_id)).toMatchObject({ status: "succeeded", amount_received: 520 })
        expect(await readOrder(dupont.parent, body.order?.id ?? "")).toMatchObject({ total_cents: 1_520, wallet_cents: 1_000, card_cents: 520 })
        expect([await balance(dupont.parent), (await readBasket(dupont.parent, cart)).completed]).toEqual([4_000, true])
        expect(CARDS.good).toBe("pm_card_visa")
      })
    })
  },
})
