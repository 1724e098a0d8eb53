import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { CARD_COMPARISONS } from "../../src/queries/reconciliation"
import { compare } from "../../src/queries/reconciliation/comparison"
import type { SettlementsResponse } from "../../src/types/http"
import type { Sql } from "../../src/types/sql"
import { sendMailWorkflow } from "../../src/workflows/send-mail"
import { readWallet } from "../helpers/baskets"
import type { Family } from "../helpers/canteens"
import { CARDS, CARD_PROVIDER, type CardShop, openCardShop } from "../helpers/cards"
import type { Client } from "../helpers/client"
import { rewind } from "../helpers/clock"
import { age, reconcile } from "../helpers/differences"
import { eventually } from "../helpers/eventually"
import { openPostOffice } from "../helpers/post-office"
import { type PastOrders, openBooks } from "../helpers/past-orders"

jest.setTimeout(300_000)

const cardShop = openCardShop()
const post = openPostOffice()

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let dupont: Family
    let cards: CardShop
    let past: PastOrders
    let admin: Client
    let sql: Sql

    beforeAll(async () => {
      cards = cardShop()
      ;({ dupont, past, admin, sql } = await openBooks(getContainer(), api, cards))
    })

    beforeEach(async () => {
      rewind()
      await cards.reset()
    })

    const run = async () => (await reconcile(admin)).kinds
    const named = (...kinds: string[]) => ({ found: kinds, repaired: [], open: kinds })

    describe("money that goes back without a cancelled meal", () => {
      const gesture = async (): Promise<void> => {
        const order = await past.byCard()
        const answers = []
        for (const refund_to of ["wallet", "card"]) {
          answers.push(await admin.post(`/admin/canteen/orders/${order}/refunds`, { refund_to, amount_cents: 100, reason: "Repas servi froid" }))
        }
        expect(answers.map(({ status }) => status)).toEqual([201, 201])
        await past.isFollowed()
      }
      const payout = async (): Promise<void> => {
        await past.topUp()
        const { id } = await readWallet(dupont.parent)
        expect((await dupont.parent.post(`/store/canteen/wallets/${id}/payouts`, { amount_cents: 1_500 })).status).toBe(201)
        await eventually(async () => expect(await sql("SELECT 1 FROM canteen_payout_refund WHERE state <> 'done'")).toEqual([]))
        await age(sql)
      }

      it("is not named when all of it is done", async () => {
        await gesture()
        await payout()
        expect(await run()).toEqual({ found: [], repaired: [], open: [] })
      })

      it("is named when the wallet got another amount", async () => {
        await gesture()
        await sql("UPDATE canteen_refund SET cents = cents + 10 WHERE channel = 'wallet'")
        const { kinds, open } = await reconcile(admin)
        expect([kinds, open[0]]).toMatchObject([named("refund_wallet"), { cents: -10, communes: [{ name: "Aiguilhe" }] }])
      })

      it("is sent when a pay-out's refund waits", async () => {
        await payout()
        await sql("UPDATE canteen_payout_refund SET state = 'unknown', sent_at = now() - interval '1 hour'")
        expect([await run(), await cards.refundedCents()]).toEqual([{ found: ["refund_pending"], repaired: ["refund_pending"], open: [] }, 1_500])
      })
    })

    describe("what the processor keeps", () => {
      const fees = async (): Promise<(number | null | undefined)[]> => {
        const { body } = await admin.get<SettlementsResponse>("/admin/canteen/settlements?from=2026-11-01&to=2026-12-31")
        return body.settlements.map(({ wallets }) => wallets?.fees_cents)
      }

      it("is not known before its books were read, and then is what they say of the period's payments", async () => {
        await past.byCard()
        await past.topUp()
        expect(await fees()).toContain(null)
        await reconcile(admin)
        // The simulator keeps 1,5 % and 25 cents: of 20 €, and of the 4,60 € that the card paid.
        expect(await fees()).toContain(55 + 32)
      })
    })

    describe("the processor", () => {
      it("that gave back what Medusa does not know of", async () => {
        const order = await past.byCard()
        await cards.refundByHand(100)
        const { kinds, open } = await reconcile(admin)
        expect([kinds, open[0]]).toMatchObject([named("card_books"), { cents: -100, order: { id: order }, facts: { given_back_cents: 100, refunded_cents: 0 } }])
      })

      it("that captured what Medusa has lost", async () => {
        await past.byCard()
        await cards.reset()
        const { kinds, open } = await reconcile(admin)
        expect([kinds, open[0]]).toMatchObject([named("card_books"), { cents: -460, facts: { status: "missing" } }])
      })

      it("that cannot be asked leaves the rest to be compared, and what it told before as it was", async () => {
        await past.byCard()
        await cards.refundByHand(100)
        await run()
        await cards.simulator.control("outage", { mode: "down" })
        const { run: last, kinds } = await reconcile(admin)
        await cards.simulator.control("outage", { mode: "none" })
        expect([kinds, last.completed]).toEqual([{ found: [], repaired: [], open: ["card_books"] }, true])
        expect(last.compared).toEqual(expect.arrayContaining([{ name: "card_books", compared: null }, { name: "order_books", compared: 1 }]))
      })

      it.each([[50, []], [70, ["authorised_without_order"]]])("that has kept an authorisation for %s minutes without an order: %j", async (minutes, expected) => {
        const session = await cards.begin(dupont.parent, await cards.collect(dupont.parent, await past.meals.fill()))
        await cards.confirm(session, CARDS.good)
        const now = new Date()
        const intent = { account: CARD_PROVIDER, id: session.intent_id, status: "requires_capture", received_cents: 0, refunded_cents: 0, fee_cents: null, session_id: session.id }
        const window = { since: new Date(0), instant: now, accounts: [CARD_PROVIDER], intents: [{ ...intent, created_at: new Date(now.getTime() - minutes * 60_000) }] }
        const results = await Promise.all(CARD_COMPARISONS.map((comparison) => compare(sql, comparison, window)))
        expect(results.flatMap(({ found }) => found.map(({ kind }) => kind))).toEqual(expected)
      })
    })

    describe("a mail", () => {
      it("that did not go for a day", async () => {
        post.isShut = true
        const data = { first_name: "Camille", amount_cents: 1_520, storefront_url: "http://localhost:8000/reserver" }
        const mail = { to: "camille@example.fr", template: "card-authorisation-cancelled" as const, data, idempotency_key: "authorisation:pi_1" }
        await expect(sendMailWorkflow(getContainer()).run({ input: mail })).rejects.toBeDefined()
        await sql("UPDATE notification SET created_at = now() - interval '25 hours' WHERE idempotency_key = ?", [mail.idempotency_key])
        const { kinds, open } = await reconcile(admin)
        expect([kinds, open[0]]).toMatchObject([named("mail_failed"), { facts: { template: mail.template }, family: null }])
        expect(JSON.stringify(await sql("SELECT * FROM canteen_difference"))).not.toContain("camille")
      })
    })
  },
})
