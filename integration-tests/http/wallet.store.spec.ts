import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { Modules } from "@medusajs/framework/utils"
import { STORE_CREDIT_MODULE } from "../../src/modules/store-credit"
import type StoreCreditModuleService from "../../src/modules/store-credit/service"
import type { EntriesResponse, OrdersResponse, TopUpResponse, WalletsResponse } from "../../src/types/http"
import { repairCheckoutsWorkflow } from "../../src/workflows/repair-checkouts"
import { balance, fillBasket, payByWallet, readWallet } from "../helpers/baskets"
import { type Canteens, DAYS, type Family, openCanteens, readBooks, settle } from "../helpers/canteens"
import { CARDS, CARD_PROVIDER, type CardShop, openCardShop, sendWebhook } from "../helpers/cards"
import type { Answer, Client } from "../helpers/client"
import { rewind } from "../helpers/clock"
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
      dupont = await settle(getContainer(), canteens, { email: "camille@example.fr", at: [canteens.canteen, canteens.coubon], wallet_cents: 0 })
      martin = await settle(getContainer(), canteens, { email: "martin@example.fr", at: [canteens.canteen, canteens.blavozy], wallet_cents: 0 })
    })

    beforeEach(async () => {
      rewind()
      await cards.reset()
    })

    const topUp = async (amount_cents: unknown, { key, parent = dupont.parent }: { key?: string; parent?: Client } = {}): Promise<Answer<TopUpResponse>> => {
      const wallet = await readWallet(parent)
      const caller = key === undefined ? parent : parent.with({ "idempotency-key": key })
      return caller.post<TopUpResponse>(`/store/canteen/wallets/${wallet.id}/top-ups`, { amount_cents })
    }
    const entries = async (): Promise<EntriesResponse["entries"]> => {
      const wallet = await readWallet(dupont.parent)
      return (await dupont.parent.get<EntriesResponse>(`/store/canteen/wallets/${wallet.id}/entries`)).body.entries
    }
    const credited = async (cents: number): Promise<void> => eventually(async () => expect(await balance(dupont.parent)).toBe(cents))

    describe("a family's wallets", () => {
      it("are one for each payee, at 0 when new", async () => {
        const own = (await martin.parent.get<WalletsResponse>("/store/canteen/wallets")).body.wallets
        expect(own.map(({ payee, balance_cents }) => [payee.name, balance_cents]).sort()).toEqual([
          ["Régie de Blavozy", 0],
          ["Régie de l'agglomération", 0],
        ])
        expect((await dupont.parent.get<WalletsResponse>("/store/canteen/wallets")).body.wallets).toHaveLength(1)
      })

      it("are made once, however many pages ask at once", async () => {
        const answers = await Promise.all(Array.from({ length: 6 }, () => readWallet(dupont.parent)))
        expect(new Set(answers.map(({ id }) => id)).size).toBe(1)
      })

      it.each([
        ["its entries", async (id: string) => martin.parent.get(`/store/canteen/wallets/${id}/entries`)],
        ["a top-up", async (id: string) => martin.parent.post(`/store/canteen/wallets/${id}/top-ups`, { amount_cents: 5_000 })],
      ])("are not found by another family: %s", async (_what, ask) => {
        const { status, body } = await ask((await readWallet(dupont.parent)).id)
        expect([status, body.code]).toEqual([404, "wallet.not_found"])
      })

      it("want a login", async () => {
        expect((await canteens.shop.get("/store/canteen/wallets")).status).toBe(401)
      })
    })

    describe("a top-up", () => {
      it("by card credits the wallet once, with an order of its own", async () => {
        const { status, body } = await topUp(5_000)
        expect([status, body]).toMatchObject([201, { provider_id: CARD_PROVIDER, amount_cents: 5_000 }])
        const session = await cards.begin(dupont.parent, body.payment_collection_id)
        await cards.confirm(session, CARDS.good)
        const done = await cards.complete(dupont.parent, body.cart_id)
        await credited(5_000)
        const orderId = done.body.order?.id ?? ""
        expect(await readBooks(getContainer(), orderId)).toEqual({ items: 5_000, credit: 0, card: 5_000, total: 5_000, payment_status: "captured" })
        expect(await entries()).toMatchObject([{ amount_cents: 5_000, balance_after_cents: 5_000, kind: "top_up", order_id: orderId }])
        const { orders } = (await dupont.parent.get<OrdersResponse>("/store/canteen/orders")).body
        expect(orders).toMatchObject([{ id: orderId, kind: "top_up", total_cents: 5_000, card_cents: 5_000, meals_count: 0 }])
      })

      it("is credited once although it is completed, told three times by the bank and repaired", async () => {
        const { body } = await topUp(5_000)
        const session = await cards.begin(dupont.parent, body.payment_collection_id)
        await cards.confirm(session, CARDS.good)
        const told = async (type: string): Promise<void> => {
          const intent = await cards.intent(session.intent_id)
          for (let turn = 0; turn < 3; turn += 1) expect(await sendWebhook(canteens.shop, type, intent)).toBe(200)
        }
        await Promise.all([cards.complete(dupont.parent, body.cart_id), told("payment_intent.amount_capturable_updated"), cards.complete(dupont.parent, body.cart_id)])
        await credited(5_000)
        await told("payment_intent.succeeded")
        await repairCheckoutsWorkflow(getContainer()).run()
        const orders = await getContainer().resolve(Modules.ORDER).listOrders({})
        expect([orders.length, (await entries()).length, await balance(dupont.parent)]).toEqual([1, 1, 5_000])
        expect((await cards.intent(session.intent_id)).amount_received).toBe(5_000)
      })

      it("that was declined, or never paid, credits nothing", async () => {
        const { body } = await topUp(5_000)
        expect((await cards.complete(dupont.parent, body.cart_id)).status).toBe(400)
        const session = await cards.begin(dupont.parent, body.payment_collection_id)
        await cards.confirm(session, CARDS.declined)
        expect((await cards.complete(dupont.parent, body.cart_id)).body.code).toBe("payment.not_authorized")
        expect([await balance(dupont.parent), await entries()]).toEqual([0, []])
      })

      it("pays meals at once", async () => {
        const { body } = await topUp(5_000)
        await cards.confirm(await cards.begin(dupont.parent, body.payment_collection_id), CARDS.good)
        await cards.complete(dupont.parent, body.cart_id)
        await credited(5_000)
        const cart = await fillBasket(dupont.parent, canteens.canteen, [{ beneficiary_id: dupont.louane, dates: [DAYS.tuesday] }])
        const { body: paid } = await payByWallet(dupont.parent, cart)
        expect((await entries()).map(({ kind, amount_cents, order_id }) => [kind, amount_cents, order_id === paid.order.id])).toEqual([
          ["checkout", -380, true],
          ["top_up", 5_000, false],
        ])
      })

      it.each([
        ["below the least", 499, "top_up.out_of_bounds"],
        ["above the most", 50_001, "top_up.out_of_bounds"],
        ["of nothing", 0, "request.invalid"],
        ["of a negative amount", -5_000, "request.invalid"],
        ["of half a cent", 5_000.5, "request.invalid"],
        ["that is no number", "5000", "request.invalid"],
      ])("%s is refused", async (_what, cents, code) => {
        const { status, body } = (await topUp(cents)) as unknown as Answer<{ code: string; details: { field: string } }>
        expect([status, body.code, body.details.field]).toEqual([400, code, "amount_cents"])
      })

      it("that would lift the wallet above its cap is refused", async () => {
        const { customer_id } = dupont
        const wallets = getContainer().resolve<StoreCreditModuleService>(STORE_CREDIT_MODULE)
        const opening = { customer_id, payee_id: canteens.payee_id, kind: "opening" as const, label: "Solde", at: new Date(Date.now()) }
        await wallets.post({ ...opening, amount_cents: 99_000, idempotency_key: "opening:cap" })
        expect((await topUp(1_000)).status).toBe(201)
        expect((await topUp(1_001)).body).toMatchObject({ code: "top_up.above_cap", details: { field: "amount_cents" } })
      })

      it("cannot be paid by a provider that says yes to everything", async () => {
        const { body } = await topUp(5_000)
        const asked = await dupont.parent.post(`/store/payment-collections/${body.payment_collection_id}/payment-sessions`, { provider_id: "pp_system_default" })
        expect([asked.status, asked.body.code]).toEqual([400, "payment.provider_refused"])
        await cards.beginBehind(getContainer(), body.payment_collection_id, "pp_system_default")
        const answer = await cards.complete(dupont.parent, body.cart_id)
        expect([answer.status, answer.body.code, await balance(dupont.parent)]).toEqual([400, "payment.provider_refused", 0])
      })

      it("whose cart was changed is refused", async () => {
        const { body } = await topUp(5_000)
        const { cart } = (await dupont.parent.get<{ cart: { items: { id: string }[] } }>(`/store/carts/${body.cart_id}`)).body
        await dupont.parent.post(`/store/carts/${body.cart_id}/line-items/${cart.items[0]?.id ?? ""}`, { quantity: 3 })
        const answer = await cards.pay(dupont.parent, body.cart_id)
        expect([answer.status, answer.body.code, await balance(dupont.parent)]).toEqual([400, "top_up.amount_differs", 0])
      })
    })

    describe("an Idempotency-Key", () => {
      it("makes the same top-up of the same request, also of two at once", async () => {
        const [first, second] = await Promise.all([topUp(5_000, { key: "click-1" }), topUp(5_000, { key: "click-1" })])
        const third = await topUp(5_000, { key: "click-1" })
        expect([first.status, second.body, third.status, third.body]).toEqual([201, first.body, 201, first.body])
        expect(await getContainer().resolve<StoreCreditModuleService>(STORE_CREDIT_MODULE).listCanteenTopUps({})).toHaveLength(1)
      })

      it("of another amount is refused, and another family's is its own", async () => {
        await topUp(5_000, { key: "click-1" })
        const { status, body } = (await topUp(6_000, { key: "click-1" })) as unknown as Answer<{ code: string }>
        expect([status, body.code]).toEqual([409, "wallet.key_reused"])
        expect((await topUp(6_000, { key: "click-1", parent: martin.parent })).status).toBe(201)
      })

      it("without one, two requests are two top-ups", async () => {
        const [first, second] = [await topUp(5_000), await topUp(5_000)]
        expect(first.body.cart_id).not.toBe(second.body.cart_id)
      })

      it("of too many characters is refused", async () => {
        const { status, body } = (await topUp(5_000, { key: "k".repeat(256) })) as unknown as Answer<{ details: { field: string } }>
        expect([status, body.details.field]).toEqual([400, "Idempotency-Key"])
      })
    })
  },
})
