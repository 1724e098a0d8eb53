import { Modules } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { cardBooks } from "../../src/card-accounts"
import { CARD_COMPARISONS } from "../../src/queries/reconciliation"
import { compare } from "../../src/queries/reconciliation/comparison"
import type { AdminPayee, AdminPayeeResponse, AdminPayeesResponse, ErrorBody, TopUpResponse, Wallet, WalletsResponse } from "../../src/types/http"
import { settleAuthorisationsWorkflow } from "../../src/workflows/settle-authorisations"
import { fillBasket, readBasket, readBookings } from "../helpers/baskets"
import { type Canteens, DAYS, type Family, type Service, openCanteens, readBooks, settle } from "../helpers/canteens"
import { CARDS, CARD_PROVIDER, type CardShop, type Session, openCardShop, signedEvent } from "../helpers/cards"
import { Client } from "../helpers/client"
import { rewind } from "../helpers/clock"
import { age, behindTheBack, reconcile } from "../helpers/differences"
import { eventually } from "../helpers/eventually"
import { hire } from "../helpers/people"
import { openPostOffice } from "../helpers/post-office"

jest.setTimeout(300_000)

const cardShop = openCardShop(["blavozy"])
openPostOffice()

const OWN_PROVIDER = "pp_stripe_blavozy"
const AUTHORISED = "payment_intent.amount_capturable_updated"
const UNFINISHED = `SELECT 1 FROM canteen_booking WHERE NOT order_follows
  UNION ALL SELECT 1 FROM canteen_refund WHERE state <> 'done' UNION ALL SELECT 1 FROM canteen_payout_refund WHERE state <> 'done'
  UNION ALL SELECT 1 FROM (
    SELECT order_id FROM canteen_checkout WHERE state IN ('paid', 'ordered') UNION ALL SELECT order_id FROM canteen_top_up WHERE state = 'credited'
  ) o WHERE NOT EXISTS (SELECT 1 FROM canteen_receipt r WHERE r.order_id = o.order_id)`

/** Blavozy cashes with an account of its own, every other commune with the platform's. */
medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let canteens: Canteens
    let dupont: Family
    let platform: CardShop
    let own: CardShop
    let admin: Client
    let payee: AdminPayee

    const give = (card_account: string | null | undefined) => {
      const { name, top_up_min_cents, top_up_max_cents, wallet_cap_cents } = payee
      const fields = { name, top_up_min_cents, top_up_max_cents, wallet_cap_cents, ...(card_account === undefined ? {} : { card_account }) }
      return admin.post<AdminPayeeResponse & ErrorBody>(`/admin/canteen/payees/${payee.id}`, fields)
    }

    beforeAll(async () => {
      platform = cardShop()
      own = platform.at("blavozy")
      canteens = await openCanteens(getContainer(), api)
      dupont = await settle(getContainer(), canteens, { email: "camille@example.fr", at: [canteens.canteen, canteens.blavozy], wallet_cents: 0 })
      admin = await hire(getContainer(), new Client(api), { role: "platform_admin" })
      const { payees } = (await admin.get<AdminPayeesResponse>("/admin/canteen/payees")).body
      payee = payees.find(({ name }) => name === "Régie de Blavozy") as AdminPayee
      await give("blavozy")
    })

    beforeEach(async () => {
      rewind()
      await platform.reset()
    })

    const fill = (service: Service) => fillBasket(dupont.parent, service, [{ beneficiary_id: dupont.louane, dates: [DAYS.tuesday] }])
    const sql = () => behindTheBack(getContainer())
    /** What the accounts have kept in the end, when orders, refunds and receipts have followed. */
    const kept = (cents: { platform: number; own: number }): Promise<void> =>
      eventually(async () => {
        expect({ platform: await platform.keptCents(), own: await own.keptCents() }).toEqual(cents)
        expect(await sql()(UNFINISHED)).toEqual([])
      })
    const walletOf = async (payeeId: string): Promise<Wallet> => {
      const { wallets } = (await dupont.parent.get<WalletsResponse>("/store/canteen/wallets")).body
      return wallets.find((wallet) => wallet.payee.id === payeeId) as Wallet
    }
    const startTopUp = async (payeeId: string) =>
      (await dupont.parent.post<TopUpResponse>(`/store/canteen/wallets/${(await walletOf(payeeId)).id}/top-ups`, { amount_cents: 2_000 })).body
    const ask = (collection: string, provider_id: string) => dupont.parent.post(`/store/payment-collections/${collection}/payment-sessions`, { provider_id })
    const settleCards = async (): Promise<number> =>
      (await settleAuthorisationsWorkflow(getContainer()).run({ input: { within_minutes: 60, idle_minutes: 0 } })).result.found
    const orders = async (): Promise<number> => (await getContainer().resolve(Modules.ORDER).listOrders({})).length
    /** An order of one meal of Blavozy, and all that follows it. */
    const pay = async (): Promise<string> => {
      const order = (await own.pay(dupont.parent, await fill(canteens.blavozy))).body.order?.id ?? ""
      await kept({ platform: 0, own: 400 })
      return order
    }
    /** A meal of Blavozy that a card has authorised, and whose page never came back. */
    const left = async (): Promise<Session & { cart: string }> => {
      const cart = await fill(canteens.blavozy)
      const session = await own.begin(dupont.parent, await own.collect(dupont.parent, cart))
      await own.confirm(session, CARDS.good)
      return { ...session, cart }
    }

    describe("a payee", () => {
      it("has the account that was chosen, and keeps it when nothing is said of it", async () => {
        const answers = [await give(undefined), await give(null), await give(undefined), await give("blavozy")]
        expect(answers.map(({ body }) => body.payee.card_account)).toEqual(["blavozy", null, null, "blavozy"])
      })

      it.each(["brives", "card", "pp_stripe_blavozy"])("cannot have the account %s, which is not in the configuration", async (account) => {
        const { status, body } = await give(account)
        expect([status, body.code, body.details]).toEqual([400, "payee.card_account_unknown", { field: "card_account", allowed: ["blavozy"] }])
        const added = await admin.post("/admin/canteen/payees", { ...payee, id: undefined, communes: undefined, slug: "brives", card_account: account })
        expect([added.status, added.body.code]).toEqual([400, "payee.card_account_unknown"])
      })
    })

    describe("money goes to the account of its payee", () => {
      it("when meals are paid", async () => {
        const [mine, theirs] = [await fill(canteens.blavozy), await fillBasket(dupont.parent, canteens.canteen, [{ beneficiary_id: dupont.theo, dates: [DAYS.tuesday] }])]
        expect([(await readBasket(dupont.parent, mine)).provider_id, (await readBasket(dupont.parent, theirs)).provider_id]).toEqual([OWN_PROVIDER, CARD_PROVIDER])
        expect([(await own.pay(dupont.parent, mine)).status, (await platform.pay(dupont.parent, theirs)).status]).toEqual([200, 200])
        await kept({ platform: 380, own: 400 })
      })

      it("when a wallet is topped up", async () => {
        const started = await startTopUp(payee.id)
        expect([started.provider_id, (await startTopUp(canteens.payee_id)).provider_id]).toEqual([OWN_PROVIDER, CARD_PROVIDER])
        await own.confirm(await own.begin(dupont.parent, started.payment_collection_id), CARDS.good)
        await own.complete(dupont.parent, started.cart_id)
        await eventually(async () => expect([(await walletOf(payee.id)).balance_cents, (await walletOf(canteens.payee_id)).balance_cents]).toEqual([2_000, 0]))
        await kept({ platform: 0, own: 2_000 })
      })
    })

    describe("a session of another account", () => {
      const refused = (allowed: string) => [400, "payment.provider_refused", { field: "provider_id", allowed: [allowed] }]

      it("is refused before anything is paid", async () => {
        const collections = [
          [await own.collect(dupont.parent, await fill(canteens.blavozy)), CARD_PROVIDER, OWN_PROVIDER],
          [await own.collect(dupont.parent, await fill(canteens.canteen)), OWN_PROVIDER, CARD_PROVIDER],
          [(await startTopUp(payee.id)).payment_collection_id, CARD_PROVIDER, OWN_PROVIDER],
          [(await startTopUp(canteens.payee_id)).payment_collection_id, OWN_PROVIDER, CARD_PROVIDER],
        ] as const
        for (const [collection, wrong, right] of collections) {
          const { status, body } = await ask(collection, wrong)
          expect([status, body.code, body.details]).toEqual(refused(right))
          expect((await ask(collection, right)).status).toBe(200)
        }
      })

      it("that was opened before the payee changed its account pays nothing, and its card is let go", async () => {
        const { cart, intent_id } = await left()
        await give(null)
        const answer = await own.complete(dupont.parent, cart)
        expect([answer.status, answer.body.code, await orders()]).toEqual([400, "payment.provider_refused", 0])
        expect([await settleCards(), (await own.intent(intent_id)).status]).toEqual([1, "canceled"])
        expect((await platform.pay(dupont.parent, cart)).status).toBe(200)
        await kept({ platform: 400, own: 0 })
      })

      it("that was opened for a top-up before the payee changed its account credits nothing", async () => {
        const { cart_id, payment_collection_id } = await startTopUp(payee.id)
        await own.confirm(await own.begin(dupont.parent, payment_collection_id), CARDS.good)
        await give(null)
        const answer = await own.complete(dupont.parent, cart_id)
        expect([answer.status, answer.body.code, (await walletOf(payee.id)).balance_cents]).toEqual([400, "payment.provider_refused", 0])
      })
    })

    it("a payee whose account is gone from the configuration is paid by nobody, and never into the platform's account", async () => {
      const collection = await own.collect(dupont.parent, await fill(canteens.blavozy))
      await sql()("UPDATE canteen_payee SET card_account = 'ancienne' WHERE id = ?", [payee.id])
      const answers = [await ask(collection, "pp_stripe_ancienne"), await ask(collection, CARD_PROVIDER), await ask(collection, OWN_PROVIDER)]
      expect(answers.map(({ status, body }) => [status, body.code])).toEqual([
        [400, "payment.provider_unavailable"],
        [400, "payment.provider_refused"],
        [400, "payment.provider_refused"],
      ])
    })

    describe("what goes back comes from the account that took it, though the payee has another one since", () => {
      it("when a meal is cancelled", async () => {
        const order = await pay()
        await give(null)
        const booking_ids = (await readBookings(dupont.parent)).map(({ id }) => id)
        await dupont.parent.post("/store/canteen/bookings/cancel", { booking_ids, refund_to: "card" })
        await kept({ platform: 0, own: 0 })
        expect([await own.refundedCents(), await readBooks(getContainer(), order)]).toMatchObject([400, { items: 0, card: 0, total: 0 }])
      })

      it("when a wallet is paid out", async () => {
        const started = await startTopUp(payee.id)
        await own.confirm(await own.begin(dupont.parent, started.payment_collection_id), CARDS.good)
        await own.complete(dupont.parent, started.cart_id)
        await eventually(async () => expect((await walletOf(payee.id)).balance_cents).toBe(2_000))
        await give(null)
        const { status } = await dupont.parent.post(`/store/canteen/wallets/${(await walletOf(payee.id)).id}/payouts`, { amount_cents: 1_500 })
        expect(status).toBe(201)
        await kept({ platform: 0, own: 500 })
      })
    })

    it("an event is taken only with the secret of the account that it is sent for", async () => {
      const { intent_id, id } = await left()
      const intent = await own.intent(intent_id)
      const hear = async (provider: string, signer: CardShop) => {
        const { payload, headers } = signedEvent(AUTHORISED, intent, signer.account)
        const heard = { provider, payload: { data: {}, rawData: payload, headers } }
        return getContainer().resolve(Modules.PAYMENT).getWebhookActionAndData(heard)
      }
      await expect(hear("stripe_blavozy", platform)).rejects.toThrow(/signature/i)
      await expect(hear("stripe_card", own)).rejects.toThrow(/signature/i)
      await expect(hear("stripe_blavozy", own)).resolves.toMatchObject({ action: "authorized", data: { session_id: id } })
      const { payload, headers } = signedEvent(AUTHORISED, intent, own.account)
      expect((await canteens.shop.with(headers).post("/hooks/payment/stripe_blavozy", payload)).status).toBe(200)
      await kept({ platform: 0, own: 400 })
    })

    describe("an authorisation left behind in the second account", () => {
      it("makes the order that the page would have made, also when the account is disabled", async () => {
        const { cart } = await left()
        await sql()("UPDATE payment_provider SET is_enabled = false WHERE id = ?", [OWN_PROVIDER])
        expect([await settleCards(), (await readBasket(dupont.parent, cart)).completed]).toEqual([1, true])
        await kept({ platform: 0, own: 400 })
      })

      it("is let go when the account is not offered in the region any more", async () => {
        const { cart, intent_id } = await left()
        await sql()("DELETE FROM region_payment_provider WHERE payment_provider_id = ?", [OWN_PROVIDER])
        expect([await settleCards(), await settleCards(), (await own.intent(intent_id)).status, await orders()]).toEqual([1, 0, "canceled", 0])
        const answers = [await own.complete(dupont.parent, cart), await ask(await own.collect(dupont.parent, cart), OWN_PROVIDER)]
        expect(answers.map(({ status, body }) => [status, body.code])).toEqual([[400, "payment.provider_unavailable"], [400, "payment.provider_unavailable"]])
        await give("blavozy")
        expect((await own.pay(dupont.parent, cart)).status).toBe(200)
        await kept({ platform: 0, own: 400 })
      })

      it("is settled though another account is gone from the configuration", async () => {
        await left()
        await sql()("INSERT INTO payment_provider (id, is_enabled) VALUES ('pp_stripe_ancienne', true)")
        expect([await settleCards(), await orders()]).toEqual([1, 1])
        await kept({ platform: 0, own: 400 })
      })

      it("is left alone when it names a session of the other account", async () => {
        const cart = await fill(canteens.canteen)
        const session = await platform.begin(dupont.parent, await platform.collect(dupont.parent, cart))
        const fields = { amount: "50", currency: "eur", capture_method: "manual", payment_method: CARDS.good, confirm: "true", "metadata[session_id]": session.id }
        const strange = await own.create(fields)
        expect([await settleCards(), (await own.intent(strange)).status, (await readBasket(dupont.parent, cart)).completed]).toEqual([0, "requires_capture", false])
      })
    })

    describe("the books of the second account", () => {
      it("agree after payments, refunds and top-ups in both", async () => {
        await pay()
        const theirs = await fillBasket(dupont.parent, canteens.canteen, [{ beneficiary_id: dupont.theo, dates: [DAYS.tuesday] }])
        await platform.pay(dupont.parent, theirs)
        await kept({ platform: 380, own: 400 })
        await age(sql())
        expect((await reconcile(admin)).kinds).toEqual({ found: [], repaired: [], open: [] })
      })

      it("name what went back without anybody's order", async () => {
        const order = await pay()
        await own.refundByHand(100)
        await age(sql())
        const { kinds, open } = await reconcile(admin)
        expect([kinds.open, open[0]]).toMatchObject([["card_books"], { cents: -100, order: { id: order } }])
      })

      it("name a payment that was captured and became no order, and only in the account that has it", async () => {
        const { intent_id } = await left()
        await own.capture(intent_id)
        const earlier = new Date(Date.now() - 3 * 3_600_000)
        const listed = async (account: string) =>
          (await cardBooks(getContainer(), account).payments(new Date(0))).map((payment) => ({ ...payment, account, created_at: earlier }))
        const [theirs, ours] = [await listed(CARD_PROVIDER), await listed(OWN_PROVIDER)]
        const named = async (intents: typeof ours) => {
          const window = { since: new Date(0), instant: new Date(), accounts: [CARD_PROVIDER, OWN_PROVIDER], intents }
          const results = await Promise.all(CARD_COMPARISONS.map((comparison) => compare(sql(), comparison, window)))
          return results.flatMap(({ found }) => found.map(({ kind, subject_id, cents }) => ({ kind, subject_id, cents })))
        }
        expect(theirs).toEqual([])
        expect(await named(ours)).toEqual([{ kind: "card_books", subject_id: intent_id, cents: 400 }])
        expect(await named(ours.map((intent) => ({ ...intent, account: CARD_PROVIDER })))).toEqual([])
      })

      it("are compared though another account cannot be asked, and the comparison is not called whole", async () => {
        await pay()
        await own.refundByHand(100)
        await age(sql())
        await sql()("INSERT INTO payment_provider (id, is_enabled) VALUES ('pp_stripe_ancienne', true)")
        const { kinds, run } = await reconcile(admin)
        expect(kinds.open).toEqual(["card_books"])
        expect(run.compared).toEqual(expect.arrayContaining([{ name: "card_books", compared: null }, { name: "order_books", compared: 1 }]))
      })
    })
  },
})
