import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { BOOKING_MODULE } from "../../src/modules/booking"
import type BookingModuleService from "../../src/modules/booking/service"
import type { BookingsResponse, CancelResponse } from "../../src/types/http"
import { repairCheckoutsWorkflow } from "../../src/workflows/repair-checkouts"
import { balance, choose, fillBasket, openBasket, payByWallet, readBookings, readOrder } from "../helpers/baskets"
import { type Books, type Canteens, DAYS, type Family, openCanteens, readBooks, settle } from "../helpers/canteens"
import { type CardShop, openCardShop } from "../helpers/cards"
import { forward, rewind } from "../helpers/clock"
import { eventually } from "../helpers/eventually"

jest.setTimeout(300_000)

const cardShop = openCardShop()

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let canteens: Canteens
    let dupont: Family
    let martin: Family
    let cards: CardShop

    beforeAll(async () => {
      cards = cardShop()
      canteens = await openCanteens(getContainer(), api)
      dupont = await settle(getContainer(), canteens, { email: "camille@example.fr", at: [canteens.canteen], wallet_cents: 5_000 })
      martin = await settle(getContainer(), canteens, { email: "martin@example.fr", at: [canteens.canteen], wallet_cents: 5_000 })
    })

    beforeEach(async () => {
      rewind()
      await cards.reset()
    })

    const guide = () => [
      { beneficiary_id: dupont.louane, dates: [DAYS.tuesday, DAYS.thursday] },
      { beneficiary_id: dupont.theo, dates: [DAYS.tuesday, DAYS.thursday] },
    ]
    /** The guide's four meals, the wallet's part and the card's rest. */
    const buy = async (wallet_cents: number): Promise<string> => {
      const cart = await fillBasket(dupont.parent, canteens.canteen, guide())
      if (wallet_cents === 1_520) return (await payByWallet(dupont.parent, cart)).body.order.id
      if (wallet_cents > 0) await dupont.parent.post(`/store/canteen/carts/${cart}/wallet`, { amount_cents: wallet_cents })
      const { body } = await cards.pay(dupont.parent, cart)
      await eventually(async () => expect((await readBooks(getContainer(), body.order?.id ?? "")).payment_status).toBe("captured"))
      return body.order?.id ?? ""
    }
    const cancel = async (booking_ids: string[], refund_to: "wallet" | "card", parent = dupont.parent) =>
      parent.post<CancelResponse>("/store/canteen/bookings/cancel", { booking_ids, refund_to })
    const idsOf = async (beneficiary: string): Promise<string[]> =>
      (await readBookings(dupont.parent, `?beneficiary_id=${beneficiary}`)).map(({ id }) => id)
    const books = async (orderId: string, expected: Books): Promise<void> =>
      eventually(async () => expect(await readBooks(getContainer(), orderId)).toEqual(expected))
    /** Every cancelled meal is in its order, and every card has its money back. */
    const followed = async (): Promise<void> =>
      eventually(async () => {
        const bookings = getContainer().resolve<BookingModuleService>(BOOKING_MODULE)
        const [behind, due] = [await bookings.listCanteenBookings({ order_follows: false }), await bookings.listCanteenRefunds({ state: ["due", "unknown"] })]
        expect([behind, due]).toEqual([[], []])
      })

    describe("cancelling before the deadline", () => {
      it("what the wallet paid comes back to it at once, and the order follows", async () => {
        const order = await buy(1_520)
        const louane = await idsOf(dupont.louane)
        const { status, body } = await cancel(louane, "wallet")
        expect([status, body.refused, body.cancelled.map(({ refunds }) => refunds)]).toEqual([
          200,
          [],
          [[{ to: "wallet", cents: 380, status: "done" }], [{ to: "wallet", cents: 380, status: "done" }]],
        ])
        expect(await balance(dupont.parent)).toBe(4_240)
        await followed()
        await books(order, { items: 760, credit: 760, card: 0, total: 0, payment_status: "captured" })
        expect(await readOrder(dupont.parent, order)).toMatchObject({ total_cents: 1_520, refunded_cents: 760, meals_count: 4 })
      })

      it("what a card paid goes back to the card", async () => {
        const order = await buy(0)
        const { body } = await cancel(await idsOf(dupont.louane), "card")
        expect(body.cancelled.map(({ refund_cents, refund_to }) => [refund_cents, refund_to])).toEqual([
          [380, "card"],
          [380, "card"],
        ])
        await followed()
        await books(order, { items: 760, credit: 0, card: 760, total: 760, payment_status: "partially_refunded" })
        expect([await cards.refundedCents(), await balance(dupont.parent)]).toEqual([760, 5_000])
      })

      it("what a card paid may go to the wallet", async () => {
        const order = await buy(0)
        await cancel(await idsOf(dupont.louane), "wallet")
        await followed()
        await books(order, { items: 760, credit: -760, card: 1_520, total: 1_520, payment_status: "captured" })
        expect([await cards.refundedCents(), await balance(dupont.parent)]).toEqual([0, 5_760])
      })

      it("of what both paid, the card gets back what it paid and the wallet the rest", async () => {
        const order = await buy(1_000)
        const { body } = await cancel([...(await idsOf(dupont.louane)), ...(await idsOf(dupont.theo))], "card")
        const parts = body.cancelled.flatMap(({ refunds }) => refunds)
        const sum = (to: string): number => parts.filter((part) => part.to === to).reduce((cents, part) => cents + part.cents, 0)
        expect([sum("card"), sum("wallet")]).toEqual([520, 1_000])
        await followed()
        const after = await readBooks(getContainer(), order)
        expect(after).toMatchObject({ items: 0, credit: 0, card: 0, total: 0 })
        expect([await cards.refundedCents(), await balance(dupont.parent)]).toEqual([520, 5_000])
      })

      it("asked twice, also at once, gives the same answer and the money once", async () => {
        await buy(1_520)
        const louane = await idsOf(dupont.louane)
        const answers = await Promise.all([cancel(louane, "wallet"), cancel(louane, "wallet"), cancel([...louane, ...louane], "wallet")])
        expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
        expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1)
        await followed()
        expect((await cancel(louane, "card")).body).toEqual(answers[0]?.body)
        expect(await balance(dupont.parent)).toBe(4_240)
      })

      it("one day after the other keeps the order's figures true", async () => {
        const order = await buy(1_000)
        for (const id of [...(await idsOf(dupont.theo)), ...(await idsOf(dupont.louane))]) {
          await cancel([id], "card")
          await followed()
        }
        expect(await readBooks(getContainer(), order)).toMatchObject({ items: 0, credit: 0, card: 0, total: 0 })
        expect([await cards.refundedCents(), await balance(dupont.parent)]).toEqual([520, 5_000])
      })

      it("lets the meal be booked again", async () => {
        await buy(1_520)
        await cancel(await idsOf(dupont.louane), "wallet")
        const cart = await openBasket(dupont.parent)
        const again = await choose(dupont.parent, cart, canteens.canteen, guide())
        expect([again.body.accepted, again.body.refused.map(({ beneficiary_id, refusal }) => [beneficiary_id, refusal])]).toEqual([
          2,
          [
            [dupont.theo, "already_booked"],
            [dupont.theo, "already_booked"],
          ],
        ])
      })

      it("is caught up by the repair when the event was lost", async () => {
        const order = await buy(1_520)
        const bookings = getContainer().resolve<BookingModuleService>(BOOKING_MODULE)
        const [id = ""] = await idsOf(dupont.louane)
        await cancel([id], "wallet")
        await followed()
        await bookings.updateCanteenBookings({ id, order_follows: false })
        await repairCheckoutsWorkflow(getContainer()).run()
        await followed()
        await books(order, { items: 1_140, credit: 1_140, card: 0, total: 0, payment_status: "captured" })
      })
    })

    describe("cancelling", () => {
      it("is refused once the deadline has passed, and the others go through", async () => {
        await buy(1_520)
        const [tuesday, thursday] = await readBookings(dupont.parent, `?beneficiary_id=${dupont.louane}`)
        expect([tuesday?.can_cancel, tuesday?.cancel_until, tuesday?.refund_now_cents]).toEqual([true, "2026-11-23T10:00:00+01:00", 380])
        forward(2 * 60)
        const { status, body } = await cancel([tuesday?.id ?? "", thursday?.id ?? ""], "wallet")
        expect([status, body.cancelled.map(({ booking_id }) => booking_id), body.refused]).toEqual([
          200,
          [thursday?.id],
          [{ booking_id: tuesday?.id, refusal: "after_cutoff" }],
        ])
        expect([await balance(dupont.parent), (await readBookings(dupont.parent))[0]]).toEqual([3_860, expect.objectContaining({ can_cancel: false, refund_now_cents: null })])
        await followed()
      })

      it("one second before the deadline is in time", async () => {
        await buy(1_520)
        forward(2 * 60 - 1)
        expect((await cancel(await idsOf(dupont.louane), "wallet")).body.refused).toEqual([])
        await followed()
      })

      it("does not find another family's meals, and cancels none of the request", async () => {
        await buy(1_520)
        const cart = await fillBasket(martin.parent, canteens.canteen, [{ beneficiary_id: martin.louane, dates: [DAYS.monday] }])
        await payByWallet(martin.parent, cart)
        const [theirs] = await readBookings(martin.parent)
        const { status, body } = await martin.parent.post("/store/canteen/bookings/cancel", {
          booking_ids: [theirs?.id, ...(await idsOf(dupont.louane))],
          refund_to: "wallet",
        })
        expect([status, body.code]).toEqual([404, "booking.not_found"])
        expect(new Set((await readBookings(martin.parent)).map((booking) => booking.status))).toEqual(new Set(["confirmed"]))
      })

      it.each([
        ["no meal", { booking_ids: [], refund_to: "wallet" }, "booking_ids"],
        ["another channel", { booking_ids: ["book_1"], refund_to: "cheque" }, "refund_to"],
        ["an unknown field", { booking_ids: ["book_1"], refund_to: "wallet", waive_cutoff: true }, "waive_cutoff"],
        ["an id that is no text", { booking_ids: [1], refund_to: "wallet" }, "booking_ids.0"],
        ["an id that a database cannot store", { booking_ids: ["book_\u0000"], refund_to: "wallet" }, "booking_ids.0"],
        ["too many meals", { booking_ids: Array.from({ length: 501 }, (_, index) => `book_${index}`), refund_to: "wallet" }, "booking_ids"],
      ])("refuses %s", async (_what, body, field) => {
        const answer = await dupont.parent.post("/store/canteen/bookings/cancel", body)
        expect([answer.status, answer.body.code, answer.body.details?.field]).toEqual([400, "request.invalid", field])
      })
    })

    describe("the list", () => {
      beforeEach(async () => {
        await buy(1_520)
      })

      it.each([
        ["a day", () => `from=${DAYS.thursday}`, 2],
        ["a child", () => `beneficiary_id=${dupont.theo}`, 2],
        ["a state", () => "status=cancelled", 0],
        ["a page", () => "limit=3&offset=3", 1],
      ])("is narrowed by %s", async (_what, query, count) => {
        expect(await readBookings(dupont.parent, `?${query()}`)).toHaveLength(count)
      })

      it("shows a family its own meals only", async () => {
        const { body } = await martin.parent.get<BookingsResponse>(`/store/canteen/bookings?beneficiary_id=${dupont.theo}`)
        expect([body.bookings, body.count]).toEqual([[], 0])
      })

      it.each([
        ["status=eaten", "status"],
        ["from=2026-02-30", "from"],
        ["limit=0", "limit"],
        ["customer_id=cus_1", "customer_id"],
        ["beneficiary_id=%00", "beneficiary_id"],
      ])("refuses %s", async (query, field) => {
        const answer = await dupont.parent.get(`/store/canteen/bookings?${query}`)
        expect([answer.status, answer.body.details?.field]).toEqual([400, field])
      })

      it("wants a login", async () => {
        expect((await canteens.shop.get("/store/canteen/bookings")).status).toBe(401)
        expect((await canteens.shop.post("/store/canteen/bookings/cancel", { booking_ids: ["a"], refund_to: "wallet" })).status).toBe(401)
      })
    })
  },
})
