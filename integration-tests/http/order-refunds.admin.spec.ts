import { Modules } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import type { AdminOrderResponse, EntriesResponse, ErrorBody, OrderRefundRequest, OrderRefundResponse, Role } from "../../src/types/http"
import { balance, fillBasket, payByWallet, readBookings, readWallet } from "../helpers/baskets"
import { type Canteens, DAYS, type Family, readBooks } from "../helpers/canteens"
import { type CardShop, openCardShop } from "../helpers/cards"
import { type Answer, Client } from "../helpers/client"
import { rewind } from "../helpers/clock"
import { eventually } from "../helpers/eventually"
import { hire } from "../helpers/people"
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
    let meals: TwoMeals
    let finance: Client
    let platform: Client

    const engage = (role: Role, commune?: string) => hire(getContainer(), new Client(api), { role, commune_ids: commune ? [commune] : [] })

    beforeAll(async () => {
      cards = cardShop()
      ;({ canteens, dupont, meals } = await openTwoMeals(getContainer(), api, cards))
      finance = await engage("finance", canteens.communes.aiguilhe)
      platform = await engage("platform_admin")
    })

    beforeEach(async () => {
      rewind()
      await cards.reset()
    })

    /** 3 € by wallet and 4,60 € by card. */
    const buy = async (): Promise<string> => {
      const { body } = await cards.pay(dupont.parent, await meals.fill())
      await meals.areWhole(body.order?.id ?? "")
      return body.order?.id ?? ""
    }
    const give = async (order: string, body: Partial<OrderRefundRequest>, { by = finance, key }: { by?: Client; key?: string } = {}): Promise<Answer<OrderRefundResponse>> =>
      (key ? by.with({ "Idempotency-Key": key }) : by).post<OrderRefundResponse>(`/admin/canteen/orders/${order}/refunds`, { refund_to: "wallet", reason: "Repas servi froid", ...body })
    const failed = ({ status, body }: Answer<unknown>): unknown[] => [status, (body as ErrorBody).code, (body as ErrorBody).details?.left_cents ?? (body as ErrorBody).details?.field]
    const booksAre = async (order: string, card: number, total = card) => {
      await eventually(async () => expect(await readBooks(getContainer(), order)).toMatchObject({ card, total }))
      const { items, credit } = await readBooks(getContainer(), order)
      expect(items - credit).toBe(total)
    }
    const cancelAll = async (refund_to: "wallet" | "card"): Promise<void> => {
      const booking_ids = (await readBookings(dupont.parent)).map(({ id }) => id)
      await dupont.parent.post("/store/canteen/bookings/cancel", { booking_ids, refund_to })
    }

    describe("a gesture", () => {
      it("to the wallet is there at once, told by mail, and every book agrees", async () => {
        const order = await buy()
        const { status, body } = await give(order, { amount_cents: 200 })
        expect([status, body.refund]).toMatchObject([201, { amount_cents: 200, refund_to: "wallet" }])
        expect([await balance(dupont.parent), (await readBookings(dupont.parent)).map(({ status: state }) => state)]).toEqual([4_900, ["confirmed", "confirmed"]])
        const { entries } = (await dupont.parent.get<EntriesResponse>(`/store/canteen/wallets/${(await readWallet(dupont.parent)).id}/entries`)).body
        expect(entries.map(({ kind, reason }) => [kind, reason])).toEqual(expect.arrayContaining([["refund", "Repas servi froid"], ["checkout", null]]))
        await booksAre(order, 460)
        expect(post.mails.filter(({ subject }) => subject.startsWith("Remboursement de 2,00")).map(({ to, text }) => [to, text.includes("Repas servi froid")])).toEqual([["camille@example.fr", true]])
        const { body: seen } = await finance.get<AdminOrderResponse>(`/admin/canteen/orders/${order}`)
        expect(seen.order.refunded_cents).toBe(200)
      })

      it("to the card goes to the processor, once", async () => {
        const order = await buy()
        const [first, again] = [await give(order, { amount_cents: 460, refund_to: "card" }, { key: "geste-1" }), await give(order, { amount_cents: 460, refund_to: "card" }, { key: "geste-1" })]
        expect([first.status, again.body.refund]).toEqual([201, first.body.refund])
        await booksAre(order, 0)
        expect([await cards.refundedCents(), await balance(dupont.parent)]).toEqual([460, 4_700])
        expect(failed(await give(order, { amount_cents: 1 }, { key: "geste-1" }))).toMatchObject([409, "refund.key_reused"])
      })

      it("is never more than the order holds, nor than the card paid", async () => {
        const order = await buy()
        expect(failed(await give(order, { amount_cents: 761 }))).toEqual([400, "order.refund_exceeds", 760])
        expect(failed(await give(order, { amount_cents: 461, refund_to: "card" }))).toEqual([400, "order.refund_exceeds", 460])
        expect((await give(order, { amount_cents: 700 })).status).toBe(201)
        expect(failed(await give(order, { amount_cents: 61 }))).toEqual([400, "order.refund_exceeds", 60])
        expect(await balance(dupont.parent)).toBe(5_400)
      })

      it("made by ten people at once is made as often as there is money", async () => {
        const order = await buy()
        const answers = await Promise.all(Array.from({ length: 10 }, () => give(order, { amount_cents: 200 })))
        expect(answers.filter(({ status }) => status === 201)).toHaveLength(3)
        expect(await balance(dupont.parent)).toBe(4_700 + 600)
        await booksAre(order, 460)
      })

      it.each([["wallet" as const], ["card" as const]])("leaves less to come back when the meals are cancelled afterwards, to the %s", async (refund_to) => {
        const order = await buy()
        await give(order, { amount_cents: 200 })
        await cancelAll(refund_to)
        const card = refund_to === "card" ? 0 : 460
        await booksAre(order, card)
        expect((await balance(dupont.parent)) + (await cards.refundedCents())).toBe(5_000 - 300 + 760)
      })

      it("needs the right, the commune and a reason", async () => {
        const order = await buy()
        const clerk = await engage("clerk", canteens.communes.aiguilhe)
        const elsewhere = await engage("finance", canteens.communes.coubon)
        expect(failed(await give(order, { amount_cents: 100 }, { by: clerk }))).toMatchObject([403, "permission.missing"])
        expect(failed(await give(order, { amount_cents: 100 }, { by: elsewhere }))).toMatchObject([404, "order.not_found"])
        expect(failed(await give("order_none", { amount_cents: 100 }))).toMatchObject([404, "order.not_found"])
        expect(failed(await give(order, { amount_cents: 100, reason: " " }))).toEqual([400, "request.invalid", "reason"])
        expect(failed(await give(order, { amount_cents: 0 }))).toEqual([400, "request.invalid", "amount_cents"])
        expect(failed(await give(order, { amount_cents: 1.5 }))).toEqual([400, "request.invalid", "amount_cents"])
        expect(await balance(dupont.parent)).toBe(4_700)
      })
    })

    describe("Medusa's own acts on an order of meals", () => {
      const paymentOf = async (order: string): Promise<string> => {
        const { body } = await platform.get<{ order: { payment_collections: { payments: { id: string }[] }[] } }>(`/admin/orders/${order}?fields=*payment_collections.payments`)
        return body.order.payment_collections[0]?.payments[0]?.id ?? ""
      }

      it("refund the card by our books", async () => {
        const order = await buy()
        const { status, body } = await platform.post<{ payment: { refunds: { amount: number }[] } }>(`/admin/payments/${await paymentOf(order)}/refund`, { amount: 1.6, note: "Erreur de saisie" })
        expect([status, body.payment.refunds.map(({ amount }) => amount)]).toEqual([200, [1.6]])
        await booksAre(order, 300)
        expect(failed(await platform.post(`/admin/payments/${await paymentOf(order)}/refund`, { amount: 3.01 }))).toEqual([400, "order.refund_exceeds", 300])
        expect((await platform.post(`/admin/payments/${await paymentOf(order)}/refund`, {})).status).toBe(200)
        await booksAre(order, 0)
        expect([await cards.refundedCents(), (await finance.get<AdminOrderResponse>(`/admin/canteen/orders/${order}`)).body.order.refunded_cents]).toEqual([460, 460])
      })

      it("capture a payment once more without effect", async () => {
        const order = await buy()
        expect((await platform.post(`/admin/payments/${await paymentOf(order)}/capture`, {})).status).toBe(200)
        await meals.areWhole(order)
      })

      it("are refused where they would leave bookings and wallet behind", async () => {
        const order = await buy()
        const [payment] = await getContainer().resolve(Modules.PAYMENT).listPaymentCollections({}, { order: { created_at: "DESC" }, take: 1 })
        const acts: [method: string, path: string, body: object][] = [
          ["POST", `/admin/orders/${order}/cancel`, {}],
          ["POST", `/admin/orders/${order}/complete`, {}],
          ["POST", `/admin/orders/${order}/credit-lines`, { amount: 1, reference: "x", reference_id: "y" }],
          ["POST", `/admin/orders/${order}/transfer`, { customer_id: "cus_x" }],
          ["POST", `/admin/orders/${order}/fulfillments`, { items: [] }],
          ["POST", `/admin/orders/${order}`, { metadata: { canteen: false } }],
          ["POST", "/admin/order-edits", { order_id: order }],
          ["POST", `/admin/order-edits/${order}/items`, { items: [] }],
          ["POST", "/admin/returns", { order_id: order }],
          ["POST", "/admin/claims", { order_id: order, type: "refund" }],
          ["POST", "/admin/exchanges", { order_id: order }],
          ["POST", "/admin/payment-collections", { order_id: order, amount: 1 }],
          ["POST", `/admin/payment-collections/${payment?.id}/mark-as-paid`, { order_id: order }],
          ["DELETE", `/admin/payment-collections/${payment?.id}`, {}],
        ]
        for (const [method, path, body] of acts) {
          const answer = await platform.send(method, path, body)
          expect([method, path, answer.status, answer.body.code]).toEqual([method, path, 400, "order.fenced"])
        }
        expect((await dupont.parent.send("POST", `/store/orders/${order}/transfer/request`, {})).body.code).toBe("order.fenced")
        await meals.areWhole(order)
        expect((await platform.post(`/admin/orders/${order}`, { email: "camille.dupont@example.fr" })).status).toBe(200)
      })

      it("are refused on a top-up, whose wallet would keep the money", async () => {
        const wallet = (await dupont.parent.get<{ wallets: { id: string }[] }>("/store/canteen/wallets")).body.wallets[0]
        const { body } = await dupont.parent.post<{ cart_id: string }>(`/store/canteen/wallets/${wallet?.id}/top-ups`, { amount_cents: 2_000 })
        const paid = await cards.pay(dupont.parent, body.cart_id)
        await eventually(async () => expect(await balance(dupont.parent)).toBe(7_000))
        const order = paid.body.order?.id ?? ""
        for (const path of [`/admin/orders/${order}/cancel`, `/admin/payments/${await paymentOf(order)}/refund`]) {
          expect([path, failed(await platform.post(path, {}))[1]]).toEqual([path, "order.fenced"])
        }
        expect(await balance(dupont.parent)).toBe(7_000)
      })

      it("of the host's own shop stay core's", async () => {
        const { body } = await platform.send("POST", "/admin/orders/order_of_the_shop/cancel", {})
        expect(body.code).not.toBe("order.fenced")
      })
    })

    it("an order paid by wallet alone has nothing for a card", async () => {
      const cart = await fillBasket(dupont.parent, canteens.canteen, [{ beneficiary_id: dupont.theo, dates: [DAYS.thursday] }])
      const order = (await payByWallet(dupont.parent, cart)).body.order.id
      expect(failed(await give(order, { amount_cents: 100, refund_to: "card" }))).toEqual([400, "order.refund_exceeds", 0])
      expect((await give(order, { amount_cents: 380 })).status).toBe(201)
      await booksAre(order, 0)
      expect(await balance(dupont.parent)).toBe(5_000)
    })
  },
})
