import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { BOOKING_MODULE } from "../../src/modules/booking"
import type BookingModuleService from "../../src/modules/booking/service"
import { STORE_CREDIT_MODULE } from "../../src/modules/store-credit"
import type StoreCreditModuleService from "../../src/modules/store-credit/service"
import type { ReceiptResponse, TopUpResponse } from "../../src/types/http"
import { fillBasket, payByWallet, readBookings, readWallet } from "../helpers/baskets"
import { type Canteens, DAYS, type Family, openCanteens, settle } from "../helpers/canteens"
import { CARDS, type CardShop, openCardShop } from "../helpers/cards"
import { rewind } from "../helpers/clock"
import { eventually } from "../helpers/eventually"
import { readReceipts, writeReceipts } from "../helpers/receipts"

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
      dupont = await settle(getContainer(), canteens, { email: "camille@example.fr", at: [canteens.canteen, canteens.coubon], wallet_cents: 1_000 })
      martin = await settle(getContainer(), canteens, { email: "martin@example.fr", at: [canteens.canteen], wallet_cents: 5_000 })
    })

    beforeEach(async () => {
      rewind()
      await cards.reset()
    })

    const basket = async (...dates: string[]): Promise<string> => fillBasket(dupont.parent, canteens.canteen, [{ beneficiary_id: dupont.louane, dates }])
    const order = async (...dates: string[]): Promise<string> => (await payByWallet(dupont.parent, await basket(...dates))).body.order.id
    const kinds = async (query = ""): Promise<unknown[]> =>
      (await readReceipts(dupont.parent, query)).map(({ number, kind, wallet_cents, card_cents }) => [number, kind, wallet_cents, card_cents])
    const read = async (id: string) => dupont.parent.get<ReceiptResponse>(`/store/canteen/receipts/${id}`)
    const cancel = async (date: string, refund_to: "wallet" | "card"): Promise<void> => {
      const [booking] = await readBookings(dupont.parent, `?from=${date}&to=${date}`)
      await dupont.parent.post("/store/canteen/bookings/cancel", { booking_ids: [booking?.id], refund_to })
    }

    it("an order paid by wallet has its receipt at once, with its meals and names", async () => {
      const orderId = await order(DAYS.tuesday, DAYS.thursday)
      await eventually(async () => expect(await kinds()).toEqual([["2026-000001", "order", 760, 0]]))
      const [summary] = await readReceipts(dupont.parent)
      const { status, body } = await read(summary?.id ?? "")
      expect([status, body.receipt]).toMatchObject([
        200,
        {
          date: DAYS.today,
          order_id: orderId,
          payee: { name: "Régie de l'agglomération" },
          family: { first_name: "Camille", last_name: "Dupont" },
          lines: [
            {
              beneficiary: "Louane",
              commune: "Aiguilhe",
              canteen_service: "Réservation de repas Cantines Aiguilhe",
              tariff: "Enfant",
              dates: [DAYS.tuesday, DAYS.thursday],
              unit_price_cents: 380,
              total_cents: 760,
            },
          ],
          voided_by: null,
        },
      ])
    })

    it("an order paid by card has its receipt once the card is captured", async () => {
      const { status } = await cards.pay(dupont.parent, await basket(DAYS.tuesday), CARDS.good)
      expect(status).toBe(200)
      await eventually(async () => expect(await kinds()).toEqual([["2026-000001", "order", 0, 380]]))
    })

    it("a declined card has none", async () => {
      await cards.pay(dupont.parent, await basket(DAYS.tuesday), CARDS.declined)
      expect(await writeReceipts(getContainer())).toEqual({ written: 0, failed: 0 })
    })

    it("a top-up has its receipt once it is credited", async () => {
      const { body } = await dupont.parent.post<TopUpResponse>(`/store/canteen/wallets/${(await readWallet(dupont.parent)).id}/top-ups`, { amount_cents: 5_000 })
      const session = await cards.begin(dupont.parent, body.payment_collection_id)
      await cards.confirm(session, CARDS.good)
      const orderId = (await cards.complete(dupont.parent, body.cart_id)).body.order?.id ?? ""
      await eventually(async () => expect(await kinds(`?order_id=${orderId}`)).toEqual([["2026-000001", "top_up", 0, 5_000]]))
    })

    it("cancelled meals have one receipt for each cancellation, with what came back", async () => {
      await order(DAYS.tuesday, DAYS.thursday)
      await eventually(async () => expect(await kinds()).toHaveLength(1))
      await cancel(DAYS.tuesday, "wallet")
      await cancel(DAYS.thursday, "wallet")
      await eventually(async () =>
        expect(await kinds()).toEqual([
          ["2026-000001", "order", 760, 0],
          ["2026-000002", "refund", 380, 0],
          ["2026-000003", "refund", 380, 0],
        ])
      )
    })

    it("what goes back to a card has its receipt when the processor has sent it", async () => {
      await cards.pay(dupont.parent, await basket(DAYS.tuesday), CARDS.good)
      await eventually(async () => expect(await kinds()).toHaveLength(1))
      await cancel(DAYS.tuesday, "card")
      await eventually(async () => expect(await cards.refundedCents()).toBe(380))
      await eventually(async () => {
        await writeReceipts(getContainer())
        expect(await kinds()).toEqual([
          ["2026-000001", "order", 0, 380],
          ["2026-000002", "refund", 0, 380],
        ])
      })
    })

    it("pay-outs and adjustments have theirs, with the label of the wallet's statement; what a wallet started with has none", async () => {
      const wallets = getContainer().resolve<StoreCreditModuleService>(STORE_CREDIT_MODULE)
      const owner = { customer_id: dupont.customer_id, payee_id: canteens.payee_id, at: new Date("2026-11-23T07:00:00Z") }
      await wallets.post({ ...owner, amount_cents: -200, kind: "payout", label: "Départ de la commune", idempotency_key: "payout:1" })
      await wallets.post({ ...owner, amount_cents: -50, kind: "adjustment", label: "Erreur de saisie", idempotency_key: "adjustment:1" })
      expect(await writeReceipts(getContainer())).toEqual({ written: 2, failed: 0 })
      const receipts = await readReceipts(dupont.parent)
      expect(receipts.map(({ kind, total_cents }) => [kind, total_cents]).sort()).toEqual([
        ["adjustment", -50],
        ["payout", 200],
      ])
      const payout = receipts.find(({ kind }) => kind === "payout")
      expect((await read(payout?.id ?? "")).body.receipt.label).toBe("Départ de la commune")
    })

    it("a gesture that cancels nothing has one with its reason, for the commune that made it", async () => {
      const bookings = getContainer().resolve<BookingModuleService>(BOOKING_MODULE)
      const [checkout] = await bookings.checkoutsOfOrders([await order(DAYS.tuesday)])
      await eventually(async () => expect(await kinds()).toHaveLength(1))
      const gesture = { checkout_id: checkout?.id ?? "", commune_id: canteens.communes.aiguilhe, reason: "Plat manquant", state: "due" as const }
      await bookings.createCanteenRefunds([
        { ...gesture, channel: "wallet", cents: 150 },
        { ...gesture, channel: "card", cents: 90 },
      ])
      expect(await writeReceipts(getContainer())).toEqual({ written: 1, failed: 0 })
      const [, receipt] = await readReceipts(dupont.parent)
      expect((await read(receipt?.id ?? "")).body.receipt).toMatchObject({ kind: "refund", wallet_cents: 150, label: "Plat manquant", lines: [], order_id: checkout?.order_id })
    })

    it("each fact has one receipt and no number is missing, however many workers look for them at once", async () => {
      for (const date of ["2026-12-01", "2026-12-03"]) await order(date)
      await Promise.all([1, 2, 3, 4].map(() => writeReceipts(getContainer())))
      expect(await kinds()).toEqual([
        ["2026-000001", "order", 380, 0],
        ["2026-000002", "order", 380, 0],
      ])
      expect(await writeReceipts(getContainer())).toEqual({ written: 0, failed: 0 })
    })

    it("no checkout waits for a number, even while one is being taken", async () => {
      await order(DAYS.tuesday)
      await eventually(async () => expect(await kinds()).toHaveLength(1))
      const cart = await basket(DAYS.thursday)
      await getContainer()
        .resolve(ContainerRegistrationKeys.PG_CONNECTION)
        .transaction(async (taking: { raw: (statement: string) => Promise<unknown> }) => {
          await taking.raw("SELECT id FROM canteen_receipt_counter FOR UPDATE")
          expect((await payByWallet(dupont.parent, cart)).status).toBe(200)
          expect(await kinds()).toHaveLength(1)
        })
      await eventually(async () => expect(await kinds()).toHaveLength(2))
    })

    it("one fact that cannot be told holds back no other, and is tried again", async () => {
      const wallets = getContainer().resolve<StoreCreditModuleService>(STORE_CREDIT_MODULE)
      const adjustment = { customer_id: dupont.customer_id, amount_cents: 100, kind: "adjustment" as const, label: "Geste", at: new Date("2026-11-23T07:00:00Z") }
      await wallets.post({ ...adjustment, payee_id: "payee_gone", idempotency_key: "adjustment:1" })
      await wallets.post({ ...adjustment, payee_id: canteens.payee_id, idempotency_key: "adjustment:2" })
      expect([await writeReceipts(getContainer()), await writeReceipts(getContainer())]).toEqual([
        { written: 1, failed: 1 },
        { written: 0, failed: 1 },
      ])
    })

    describe("a receipt", () => {
      let id: string

      beforeEach(async () => {
        await order(DAYS.tuesday)
        await eventually(async () => expect(await kinds()).toHaveLength(1))
        id = (await readReceipts(dupont.parent))[0]?.id ?? ""
      })

      it("is a PDF to keep, which nobody else caches", async () => {
        const { status, body, headers } = await dupont.parent.fetch(`/store/canteen/receipts/${id}/pdf`)
        expect([status, body.slice(0, 8)]).toEqual([200, "%PDF-1.7"])
        expect(headers).toMatchObject({
          "content-type": "application/pdf",
          "content-disposition": 'attachment; filename="recu-2026-000001.pdf"',
          "cache-control": "private, no-store",
          "x-content-type-options": "nosniff",
        })
      })

      it.each(["", "/pdf"])("is not found by another family: %s", async (path) => {
        const { status, body } = await martin.parent.get(`/store/canteen/receipts/${id}${path}`)
        expect([status, body.code]).toEqual([404, "receipt.not_found"])
      })

      it("is not in another family's list, and wants a login", async () => {
        expect(await readReceipts(martin.parent)).toEqual([])
        expect((await canteens.shop.get("/store/canteen/receipts")).status).toBe(401)
        expect((await canteens.shop.get(`/store/canteen/receipts/${id}/pdf`)).status).toBe(401)
      })
    })

    it.each([
      ["limit=1000", "limit"],
      ["offset=-1", "offset"],
      ["order_id=a%20b", "order_id"],
      ["customer_id=cus_other", "customer_id"],
    ])("refuses %s", async (query, field) => {
      const { status, body } = await dupont.parent.get(`/store/canteen/receipts?${query}`)
      expect([status, body.details?.field]).toEqual([400, field])
    })
  },
})
