import { Modules } from "@medusajs/framework/utils"
import { beginOrderEditOrderWorkflow } from "@medusajs/medusa/core-flows"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import type { TopUpResponse } from "../../src/types/http"
import { settleAuthorisationsWorkflow } from "../../src/workflows/settle-authorisations"
import { balance, fillBasket, payByWallet, readBasket, readBookings, readWallet } from "../helpers/baskets"
import { type Canteens, DAYS, type Family, readBooks } from "../helpers/canteens"
import { CARDS, type CardShop, openCardShop } from "../helpers/cards"
import { Crash } from "../helpers/crashes"
import { rewind } from "../helpers/clock"
import { eventually } from "../helpers/eventually"
import { openPostOffice } from "../helpers/post-office"
import { type TwoMeals, openTwoMeals } from "../helpers/two-meals"

jest.setTimeout(300_000)

const cardShop = openCardShop()
const post = openPostOffice()

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let canteens: Canteens
    let dupont: Family
    let cards: CardShop
    let crash: Crash
    let meals: TwoMeals

    beforeAll(async () => {
      cards = cardShop()
      crash = new Crash(getContainer())
      ;({ canteens, dupont, meals } = await openTwoMeals(getContainer(), api, cards))
    })

    beforeEach(async () => {
      rewind()
      await cards.reset()
    })

    const settleCards = async (): Promise<number> =>
      (await settleAuthorisationsWorkflow(getContainer()).run({ input: { within_minutes: 60, idle_minutes: 0 } })).result.found
    const letGo = (): string[] => post.mails.flatMap(({ to, subject }) => (subject === "Votre paiement par carte est annulé" ? [to] : []))

    describe("an order whose process died", () => {
      it.each([[true], [false]])("before its links were written gets them, and nobody makes a second one (cart completed: %s)", async (completed) => {
        const cart = await meals.fill()
        const { order } = await meals.authorised(cart)
        await crash.beforeNoting(order)
        await crash.beforeLinks(cart, order, { completed })
        const again = await cards.complete(dupont.parent, cart)
        expect([again.status, again.body.code, await meals.orders()]).toEqual([400, "checkout.in_repair", 1])
        expect(await meals.repair()).toEqual([])
        expect(await meals.repair()).toEqual([])
        await meals.areWhole(order)
        const later = await cards.complete(dupont.parent, cart)
        expect([later.body.order?.id, (await readBasket(dupont.parent, cart)).completed]).toEqual([order, true])
      })

      it("before the card was asked asks it", async () => {
        const cart = await meals.fill()
        const { order, intent_id } = await meals.authorised(cart)
        await crash.beforeNoting(order)
        await crash.beforeAuthorisation(order)
        const again = await cards.complete(dupont.parent, cart)
        expect([again.status, again.body.code]).toEqual([400, "checkout.in_repair"])
        expect([await meals.repair(), await meals.repair()]).toEqual([[], []])
        await meals.areWhole(order)
        expect(await cards.intent(intent_id)).toMatchObject({ status: "succeeded", amount_received: 460 })
      })

      it("after the card was asked is noted, and the card is captured", async () => {
        const { order, intent_id } = await meals.authorised(await meals.fill())
        await crash.beforeNoting(order)
        expect([await meals.repair(), await meals.repair()]).toEqual([[], []])
        await meals.areWhole(order)
        expect(await cards.intent(intent_id)).toMatchObject({ status: "succeeded", amount_received: 460 })
      })

      it("and whose card had not paid is taken back whole; the cart can be paid again", async () => {
        const cart = await meals.fill()
        const { order, intent_id } = await meals.authorised(cart)
        await crash.beforeNoting(order)
        await crash.beforeAuthorisation(order)
        await fetch(`${cards.simulator.url}/v1/payment_intents/${intent_id}/cancel`, { method: "POST", headers: { authorization: `Bearer ${process.env["CARD_API_KEY"] ?? ""}` } })
        expect(await meals.repair()).toEqual([])
        expect([await meals.orders(), await meals.statuses(), await balance(dupont.parent), (await readBasket(dupont.parent, cart)).completed]).toEqual([0, [], 5_000, false])
        const { body } = await cards.pay(dupont.parent, cart)
        await meals.areWhole(body.order?.id ?? "")
      })

      it("and whose meals were given away meanwhile is taken back, and its card let go with a mail", async () => {
        const cart = await meals.fill()
        const { order, intent_id } = await meals.authorised(cart)
        await crash.beforeNoting(order)
        const other = await fillBasket(dupont.parent, canteens.canteen, [{ beneficiary_id: dupont.louane, dates: [DAYS.tuesday] }])
        expect((await payByWallet(dupont.parent, other)).status).toBe(200)
        expect(await meals.repair()).toEqual([])
        expect([await meals.orders(), await meals.statuses(), await balance(dupont.parent)]).toEqual([1, ["confirmed"], 5_000 - 380])
        expect(await cards.intent(intent_id)).toMatchObject({ status: "canceled", amount_received: 0 })
        expect(letGo()).toEqual(["camille@example.fr"])
      })
    })

    describe("an order that is behind", () => {
      it("follows its cancelled meals though a dead process left its change open", async () => {
        const { body } = await cards.pay(dupont.parent, await meals.fill())
        const order_id = body.order?.id ?? ""
        await meals.areWhole(order_id)
        await beginOrderEditOrderWorkflow(getContainer()).run({ input: { order_id } })
        const booking_ids = (await readBookings(dupont.parent)).map(({ id }) => id)
        await dupont.parent.post("/store/canteen/bookings/cancel", { booking_ids, refund_to: "wallet" })
        await eventually(async () => expect(await readBooks(getContainer(), order_id)).toMatchObject({ items: 0, credit: -460, card: 460, total: 460 }))
      })

      it("completes its cart though a dead process did not", async () => {
        const cart = await meals.fill()
        const order_id = (await payByWallet(dupont.parent, cart)).body.order.id
        await crash.beforeNoting(order_id, "paid")
        await crash.beforeCompleted(cart)
        expect(await meals.repair()).toEqual([])
        expect((await readBasket(dupont.parent, cart)).completed).toBe(true)
        expect((await getContainer().resolve(Modules.CART).retrieveCart(cart)).completed_at).toBeTruthy()
      })
    })

    describe("a capture whose process died", () => {
      it("before the processor was asked is made again", async () => {
        const { order, intent_id } = await meals.authorised(await meals.fill())
        await crash.captureWritten(order, 4.6)
        expect(await meals.repair()).toEqual([])
        await meals.areWhole(order)
        expect(await cards.intent(intent_id)).toMatchObject({ status: "succeeded", amount_received: 460 })
      })

      it("after the processor had captured is settled, and captured once", async () => {
        const { body, session } = await cards.pay(dupont.parent, await meals.fill())
        const order = body.order?.id ?? ""
        await meals.areWhole(order)
        await crash.inCapture(order)
        expect(await meals.repair()).toEqual([])
        await meals.areWhole(order)
        expect(await cards.intent(session.intent_id)).toMatchObject({ status: "succeeded", amount_received: 460 })
      })

      it("and answered 500 after it had captured is settled, and captured once", async () => {
        await cards.simulator.control("outage", { mode: "capture_down" })
        const { body, session } = await cards.pay(dupont.parent, await meals.fill())
        await cards.hasFailed(2)
        await cards.simulator.control("outage", { mode: "error_after_charge" })
        await meals.repair()
        await cards.simulator.control("outage", { mode: "none" })
        expect(await cards.intent(session.intent_id)).toMatchObject({ status: "succeeded", amount_received: 460 })
        expect(await meals.repair()).toEqual([])
        await meals.areWhole(body.order?.id ?? "")
      })

      it("before the order's transaction was written gets it", async () => {
        const { body } = await cards.pay(dupont.parent, await meals.fill())
        const order = body.order?.id ?? ""
        await meals.areWhole(order)
        await crash.beforeTransactions(order)
        expect((await readBooks(getContainer(), order)).card).toBe(0)
        expect([await meals.repair(), await meals.repair()]).toEqual([[], []])
        await meals.areWhole(order)
      })
    })

    describe("a card that was authorised for a cart that became no order", () => {
      /** The card has paid and the browser is gone. */
      const left = async (cart: string): Promise<string> => {
        const session = await cards.begin(dupont.parent, await cards.collect(dupont.parent, cart))
        await cards.confirm(session, CARDS.good)
        return session.intent_id
      }

      it("makes the order that the page would have made", async () => {
        const cart = await meals.fill()
        const intent = await left(cart)
        expect(await settleCards()).toBe(1)
        const { body } = await cards.complete(dupont.parent, cart)
        await meals.areWhole(body.order?.id ?? "")
        expect(await cards.intent(intent)).toMatchObject({ status: "succeeded", amount_received: 460 })
        expect([await settleCards(), letGo()]).toEqual([0, []])
      })

      it("credits the top-up that the page would have credited", async () => {
        const wallet = await readWallet(dupont.parent)
        const { body } = await dupont.parent.post<TopUpResponse>(`/store/canteen/wallets/${wallet.id}/top-ups`, { amount_cents: 2_000 })
        const session = await cards.begin(dupont.parent, body.payment_collection_id)
        await cards.confirm(session, CARDS.good)
        expect(await settleCards()).toBe(1)
        await eventually(async () => expect([await balance(dupont.parent), await meals.orders()]).toEqual([7_000, 1]))
      })

      it("is let go with a mail, once, when the meals cannot be had any more", async () => {
        const cart = await meals.fill()
        const intent = await left(cart)
        const other = await fillBasket(dupont.parent, canteens.canteen, [{ beneficiary_id: dupont.louane, dates: [DAYS.tuesday, DAYS.thursday] }])
        await payByWallet(dupont.parent, other)
        expect([await settleCards(), await settleCards()]).toEqual([1, 0])
        expect(await cards.intent(intent)).toMatchObject({ status: "canceled", amount_received: 0 })
        expect([letGo(), await meals.orders(), (await readBasket(dupont.parent, cart)).meals_count]).toEqual([["camille@example.fr"], 1, 2])
      })

      it("is let go when the wallet has paid the cart meanwhile", async () => {
        const cart = await meals.fill()
        const intent = await left(cart)
        await payByWallet(dupont.parent, cart)
        expect(await settleCards()).toBe(1)
        expect(await cards.intent(intent)).toMatchObject({ status: "canceled" })
        expect([await meals.orders(), await balance(dupont.parent)]).toEqual([1, 5_000 - 760])
      })
    })

    describe("a top-up whose process died", () => {
      it("between the order and its link is credited once, by one order", async () => {
        const wallet = await readWallet(dupont.parent)
        const { body } = await dupont.parent.post<TopUpResponse>(`/store/canteen/wallets/${wallet.id}/top-ups`, { amount_cents: 2_000 })
        const { order, intent_id } = await meals.authorised(body.cart_id)
        await crash.beforeTopUpNoted(body.cart_id, order)
        await crash.beforeAuthorisation(order)
        await crash.beforeLinks(body.cart_id, order, { completed: false })
        const again = await cards.complete(dupont.parent, body.cart_id)
        expect([again.status, again.body.code, await meals.orders()]).toEqual([400, "checkout.in_repair", 1])
        await settleCards()
        await eventually(async () => expect([await balance(dupont.parent), await meals.orders()]).toEqual([7_000, 1]))
        expect(await cards.intent(intent_id)).toMatchObject({ status: "succeeded", amount_received: 2_000 })
      })
    })
  },
})
