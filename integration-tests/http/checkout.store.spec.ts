import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { Modules } from "@medusajs/framework/utils"
import { BOOKING_MODULE } from "../../src/modules/booking"
import type BookingModuleService from "../../src/modules/booking/service"
import { STORE_CREDIT_MODULE } from "../../src/modules/store-credit"
import type StoreCreditModuleService from "../../src/modules/store-credit/service"
import type { CartWalletResponse, HoldResponse } from "../../src/types/http"
import { balance, choose, fillBasket, openBasket, payByWallet, readBasket, readBookings, readOrder } from "../helpers/baskets"
import { type Books, type Canteens, DAYS, type Family, openCanteens, readBooks, settle } from "../helpers/canteens"
import { CARDS, type CardShop, openCardShop, sendWebhook } from "../helpers/cards"
import { forward, rewind } from "../helpers/clock"
import { eventually } from "../helpers/eventually"

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

    /** The guide's case: two children, two days, 3,80 € each. */
    const guide = () => [
      { beneficiary_id: dupont.louane, dates: [DAYS.tuesday, DAYS.thursday] },
      { beneficiary_id: dupont.theo, dates: [DAYS.tuesday, DAYS.thursday] },
    ]

    const written = async () => {
      const container = getContainer()
      const [orders, entries, bookings] = await Promise.all([
        container.resolve(Modules.ORDER).listOrders({}),
        container.resolve<StoreCreditModuleService>(STORE_CREDIT_MODULE).listCanteenWalletEntries({}),
        container.resolve<BookingModuleService>(BOOKING_MODULE).listCanteenBookings({}),
      ])
      return { orders: orders.length, entries: entries.length, bookings: bookings.map((booking) => booking.status) }
    }
    const useWallet = (cart: string, body: unknown) => dupont.parent.post<CartWalletResponse>(`/store/canteen/carts/${cart}/wallet`, body)
    const hold = (cart: string) => dupont.parent.post<HoldResponse>(`/store/canteen/carts/${cart}/hold`)
    const books = async (orderId: string | undefined, expected: Books): Promise<void> =>
      eventually(async () => expect(await readBooks(getContainer(), orderId ?? "")).toEqual(expected))

    describe("by wallet", () => {
      it("pays the guide's four meals with one order, and the figures agree everywhere", async () => {
        const cart = await openBasket(dupont.parent)
        const chosen = await choose(dupont.parent, cart, canteens.canteen, guide())
        expect([chosen.status, chosen.body.accepted, chosen.body.total_cents, chosen.body.refused]).toEqual([200, 4, 1_520, []])
        const { status, body } = await payByWallet(dupont.parent, cart)
        expect([status, body.order]).toMatchObject([200, { kind: "meals", meals_count: 4, total_cents: 1_520, wallet_cents: 1_520, card_cents: 0 }])
        expect(await balance(dupont.parent)).toBe(3_480)
        await books(body.order.id, { items: 1_520, credit: 1_520, card: 0, total: 0, payment_status: "captured" })
        const bookings = await readBookings(dupont.parent)
        expect(bookings.map(({ date, status: state, price_cents }) => [date, state, price_cents])).toEqual([
          [DAYS.tuesday, "confirmed", 380],
          [DAYS.tuesday, "confirmed", 380],
          [DAYS.thursday, "confirmed", 380],
          [DAYS.thursday, "confirmed", 380],
        ])
        expect(new Set(bookings.map(({ order_id }) => order_id))).toEqual(new Set([body.order.id]))
      })

      it("a double click pays once and answers the same order", async () => {
        const cart = await fillBasket(dupont.parent, canteens.canteen, guide())
        const answers = await Promise.all(Array.from({ length: 5 }, () => payByWallet(dupont.parent, cart)))
        expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200])
        expect(new Set(answers.map(({ body }) => body.order.id)).size).toBe(1)
        expect([await balance(dupont.parent), (await written()).orders]).toEqual([3_480, 1])
        const later = await payByWallet(dupont.parent, cart)
        expect([later.status, later.body.order.id]).toEqual([200, answers[0]?.body.order.id])
      })

      it("tells how much lacks, and books nothing", async () => {
        const poor = await settle(getContainer(), canteens, { email: "poor@example.fr", at: [canteens.canteen], wallet_cents: 300 })
        const cart = await fillBasket(poor.parent, canteens.canteen, [{ beneficiary_id: poor.louane, dates: [DAYS.tuesday] }])
        const { status, body } = await poor.parent.post(`/store/canteen/carts/${cart}/pay`, { method: "wallet" })
        expect([status, body.code, body.details?.missing_cents]).toEqual([400, "wallet.insufficient_balance", 80])
        expect([await balance(poor.parent), await readBookings(poor.parent), (await readBasket(poor.parent, cart)).meals_count]).toEqual([300, [], 1])
      })

      it("refuses the whole cart and lists the meals whose deadline has passed since", async () => {
        const cart = await fillBasket(dupont.parent, canteens.canteen, guide())
        forward(2 * 60)
        const { status, body } = await dupont.parent.post(`/store/canteen/carts/${cart}/pay`, { method: "wallet" })
        expect([status, body.code]).toEqual([409, "meals.refused"])
        expect(body.details?.refused?.map(({ date, refusal }) => [date, refusal])).toEqual([
          [DAYS.tuesday, "after_cutoff"],
          [DAYS.tuesday, "after_cutoff"],
        ])
        expect([await balance(dupont.parent), await written()]).toEqual([5_000, { orders: 0, entries: 1, bookings: [] }])
      })

      it("through core's own completion pays too, once", async () => {
        const cart = await fillBasket(dupont.parent, canteens.canteen, guide())
        expect((await useWallet(cart, { use: true })).body).toMatchObject({ wallet_cents: 1_520, rest_cents: 0 })
        const collection = await cards.collect(dupont.parent, cart)
        const first = await cards.complete(dupont.parent, cart)
        const again = await cards.complete(dupont.parent, cart)
        expect([collection.length > 0, first.body.type, again.body.order?.id]).toEqual([true, "order", first.body.order?.id])
        await books(first.body.order?.id, { items: 1_520, credit: 1_520, card: 0, total: 0, payment_status: "captured" })
        expect([await balance(dupont.parent), (await payByWallet(dupont.parent, cart)).body.order.id]).toEqual([3_480, first.body.order?.id])
      })
    })

    describe("by card", () => {
      it("holds the meals, asks the card, makes the order and captures it", async () => {
        const cart = await fillBasket(dupont.parent, canteens.canteen, guide())
        const held = await hold(cart)
        expect([held.status, held.body.extended, held.body.expires_at.slice(0, 16)]).toEqual([200, false, "2026-11-23T07:30"])
        const { body, session } = await cards.pay(dupont.parent, cart)
        await books(body.order?.id, { items: 1_520, credit: 0, card: 1_520, total: 1_520, payment_status: "captured" })
        expect(await cards.intent(session.intent_id)).toMatchObject({ status: "succeeded", amount: 1_520, amount_received: 1_520 })
        expect([await balance(dupont.parent), (await readBasket(dupont.parent, cart)).completed, (await written()).bookings]).toEqual([
          5_000,
          true,
          ["confirmed", "confirmed", "confirmed", "confirmed"],
        ])
      })

      it("pays what the wallet leaves", async () => {
        const cart = await fillBasket(dupont.parent, canteens.canteen, guide())
        expect((await useWallet(cart, { amount_cents: 1_000 })).body).toMatchObject({ wallet_cents: 1_000, rest_cents: 520 })
        const { status, body, session } = await cards.pay(dupont.parent, cart)
        expect([status, body.type]).toEqual([200, "order"])
        await books(body.order?.id, { items: 1_520, credit: 1_000, card: 520, total: 520, payment_status: "captured" })
        expect(await cards.intent(session.intent_id)).toMatchObject({ status: "succeeded", amount_received: 520 })
        expect(await readOrder(dupont.parent, body.order?.id ?? "")).toMatchObject({ total_cents: 1_520, wallet_cents: 1_000, card_cents: 520 })
        expect([await balance(dupont.parent), (await readBasket(dupont.parent, cart)).completed]).toEqual([4_000, true])
      })

      it("declined keeps the cart and the hold, and gives the wallet its part back", async () => {
        const cart = await fillBasket(dupont.parent, canteens.canteen, guide())
        await useWallet(cart, { amount_cents: 1_000 })
        await hold(cart)
        const { status, body } = await cards.pay(dupont.parent, cart, CARDS.declined)
        expect([status, body.code]).toEqual([400, "payment.not_authorized"])
        const basket = await readBasket(dupont.parent, cart)
        expect(basket).toMatchObject({ meals_count: 4, wallet_cents: 1_000, rest_cents: 520, completed: false, hold: { extended: false } })
        expect([await balance(dupont.parent), (await written()).orders, (await written()).bookings]).toEqual([5_000, 0, ["held", "held", "held", "held"]])
        const second = await cards.pay(dupont.parent, cart)
        await books(second.body.order?.id, { items: 1_520, credit: 1_000, card: 520, total: 520, payment_status: "captured" })
        expect([await balance(dupont.parent), (await written()).orders]).toEqual([4_000, 1])
      })

      it("left at the bank's page is paid later, by card", async () => {
        const cart = await fillBasket(dupont.parent, canteens.canteen, guide())
        await useWallet(cart, { amount_cents: 1_000 })
        await hold(cart)
        const { status, body, session } = await cards.pay(dupont.parent, cart, CARDS.secure)
        expect([status, body.code, await balance(dupont.parent), (await written()).orders]).toEqual([400, "payment.not_authorized", 5_000, 0])
        await cards.answerBank(session, "accept")
        const later = await cards.complete(dupont.parent, cart)
        await books(later.body.order?.id, { items: 1_520, credit: 1_000, card: 520, total: 520, payment_status: "captured" })
        expect(await balance(dupont.parent)).toBe(4_000)
      })

      it("left at the bank's page is paid later, by the wallet", async () => {
        const cart = await fillBasket(dupont.parent, canteens.canteen, guide())
        await hold(cart)
        await cards.pay(dupont.parent, cart, CARDS.secure)
        const { status, body } = await payByWallet(dupont.parent, cart)
        expect([status, body.order.wallet_cents, await balance(dupont.parent)]).toEqual([200, 1_520, 3_480])
        const again = await cards.complete(dupont.parent, cart)
        expect([again.body.order?.id, (await written()).orders]).toEqual([body.order.id, 1])
      })

      it("told by the bank while the browser is gone makes the order too, once", async () => {
        const cart = await fillBasket(dupont.parent, canteens.canteen, guide())
        await hold(cart)
        const session = await cards.begin(dupont.parent, await cards.collect(dupont.parent, cart))
        await cards.confirm(session, CARDS.good)
        const intent = await cards.intent(session.intent_id)
        for (let turn = 0; turn < 3; turn += 1) expect(await sendWebhook(canteens.shop, "payment_intent.amount_capturable_updated", intent)).toBe(200)
        await eventually(async () => expect(await written()).toMatchObject({ orders: 1 }))
        const { body } = await cards.complete(dupont.parent, cart)
        await books(body.order?.id, { items: 1_520, credit: 0, card: 1_520, total: 1_520, payment_status: "captured" })
        expect((await written()).orders).toBe(1)
      })

      it("completed five times at once makes one order", async () => {
        const cart = await fillBasket(dupont.parent, canteens.canteen, guide())
        await useWallet(cart, { amount_cents: 1_000 })
        const session = await cards.begin(dupont.parent, await cards.collect(dupont.parent, cart))
        await cards.confirm(session, CARDS.good)
        const answers = await Promise.all(Array.from({ length: 5 }, () => cards.complete(dupont.parent, cart)))
        const orders = new Set(answers.flatMap(({ body }) => body.order?.id ?? []))
        expect([orders.size, (await written()).orders, await balance(dupont.parent)]).toEqual([1, 1, 4_000])
        await books([...orders][0], { items: 1_520, credit: 1_000, card: 520, total: 520, payment_status: "captured" })
      })

      it("completed and paid by wallet at once makes one order, paid once", async () => {
        const cart = await fillBasket(dupont.parent, canteens.canteen, guide())
        const session = await cards.begin(dupont.parent, await cards.collect(dupont.parent, cart))
        await cards.confirm(session, CARDS.good)
        await Promise.all([cards.complete(dupont.parent, cart), payByWallet(dupont.parent, cart)])
        await eventually(async () => {
          const { orders, bookings } = await written()
          expect([orders, bookings]).toEqual([1, ["confirmed", "confirmed", "confirmed", "confirmed"]])
        })
        const { status } = await cards.intent(session.intent_id)
        const paid = 5_000 - (await balance(dupont.parent)) + (status === "succeeded" ? 1_520 : 0)
        expect(paid).toBe(1_520)
      })

      it("asks at least 50 cents of a card", async () => {
        const cart = await fillBasket(dupont.parent, canteens.canteen, guide())
        expect((await useWallet(cart, { amount_cents: 1_500 })).body).toMatchObject({ wallet_cents: 1_470, rest_cents: 50 })
        expect((await useWallet(cart, { use: false })).body).toMatchObject({ wallet_cents: 0, rest_cents: 1_520 })
      })

      it("held before the deadline is still good after it", async () => {
        const cart = await fillBasket(dupont.parent, canteens.canteen, guide())
        forward(115)
        await hold(cart)
        forward(10)
        const { body } = await cards.pay(dupont.parent, cart)
        await books(body.order?.id, { items: 1_520, credit: 0, card: 1_520, total: 1_520, payment_status: "captured" })
      })

      it("without a hold is refused after the deadline, and the authorised card is let go", async () => {
        const cart = await fillBasket(dupont.parent, canteens.canteen, guide())
        const session = await cards.begin(dupont.parent, await cards.collect(dupont.parent, cart))
        await cards.confirm(session, CARDS.good)
        forward(125)
        const { status, body } = await cards.complete(dupont.parent, cart)
        expect([status, body.code]).toEqual([400, "meals.refused"])
        expect(body.message).toContain(`${DAYS.tuesday}: after_cutoff`)
        expect(await written()).toMatchObject({ orders: 0, bookings: [] })
        expect((await cards.intent(session.intent_id)).amount_received).toBe(0)
      })
    })
  },
})
