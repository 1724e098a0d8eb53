import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { cardBooks } from "../../src/card-accounts"
import { CARD_COMPARISONS } from "../../src/queries/reconciliation"
import { type CardIntent, compare } from "../../src/queries/reconciliation/comparison"
import { readBasket } from "../helpers/baskets"
import type { Family } from "../helpers/canteens"
import { CARDS, CARD_PROVIDER, type CardShop, openCardShop } from "../helpers/cards"
import { rewind } from "../helpers/clock"
import { age, behindTheBack, reconcile } from "../helpers/differences"
import { openPostOffice } from "../helpers/post-office"
import { OWN_PROVIDER, TwoAccounts } from "../helpers/two-accounts"

jest.setTimeout(300_000)

const cardShop = openCardShop(["blavozy"])
openPostOffice()

/** Repairs and comparisons with a second card account, which is Blavozy's. */
medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let accounts: TwoAccounts
    let dupont: Family
    let platform: CardShop
    let own: CardShop

    beforeAll(async () => {
      accounts = await TwoAccounts.open(getContainer(), api, cardShop())
      ;({ platform, own, family: dupont } = accounts)
    })

    beforeEach(async () => {
      rewind()
      await platform.reset()
    })

    const sql = () => behindTheBack(getContainer())
    /** An account of former times, which no configuration names. */
    const remember = () => sql()("INSERT INTO payment_provider (id, is_enabled) VALUES ('pp_stripe_ancienne', true)")

    describe("an authorisation left behind in the second account", () => {
      it("becomes the order that the page would have made, also when the account is disabled", async () => {
        const { cart } = await accounts.leave()
        await sql()("UPDATE payment_provider SET is_enabled = false WHERE id = ?", [OWN_PROVIDER])
        expect([await accounts.settle(), (await readBasket(dupont.parent, cart)).completed]).toEqual([1, true])
        await accounts.keep({ platform: 0, own: 400 })
      })

      it("is let go when the account is not offered in the region any more", async () => {
        const { cart, intent_id } = await accounts.leave()
        await sql()("DELETE FROM region_payment_provider WHERE payment_provider_id = ?", [OWN_PROVIDER])
        expect([await accounts.settle(), await accounts.settle(), (await own.intent(intent_id)).status, await accounts.orders()]).toEqual([1, 0, "canceled", 0])
        const answers = [await own.complete(dupont.parent, cart), await accounts.ask(await own.collect(dupont.parent, cart), OWN_PROVIDER)]
        expect(answers.map(({ status, body }) => [status, body.code])).toEqual([[400, "payment.provider_unavailable"], [400, "payment.provider_unavailable"]])
        await accounts.give("blavozy")
        expect((await own.pay(dupont.parent, cart)).status).toBe(200)
        await accounts.keep({ platform: 0, own: 400 })
      })

      it("is settled though another account is gone from the configuration", async () => {
        await accounts.leave()
        await remember()
        expect([await accounts.settle(), await accounts.orders()]).toEqual([1, 1])
        await accounts.keep({ platform: 0, own: 400 })
      })

      it("is left alone when it names a session of the other account", async () => {
        const cart = await accounts.fill(accounts.canteens.canteen)
        const session = await platform.begin(dupont.parent, await platform.collect(dupont.parent, cart))
        const fields = { amount: "50", currency: "eur", capture_method: "manual", payment_method: CARDS.good, confirm: "true" }
        const strange = await own.create({ ...fields, "metadata[session_id]": session.id })
        expect([await accounts.settle(), (await own.intent(strange)).status]).toEqual([0, "requires_capture"])
      })
    })

    describe("the books of the second account", () => {
      it("agree with ours after payments in both", async () => {
        await accounts.pay()
        await platform.pay(dupont.parent, await accounts.fill(accounts.canteens.canteen, dupont.theo))
        await accounts.keep({ platform: 380, own: 400 })
        await age(sql())
        expect((await reconcile(accounts.admin)).kinds).toEqual({ found: [], repaired: [], open: [] })
      })

      it("tell what went back without our knowing", async () => {
        const order = await accounts.pay()
        await own.refundByHand(100)
        await age(sql())
        const { kinds, open } = await reconcile(accounts.admin)
        expect([kinds.open, open[0]]).toMatchObject([["card_books"], { cents: -100, order: { id: order } }])
      })

      it("tell of a payment that was captured and became no order, which no other account can claim", async () => {
        const { intent_id } = await accounts.leave()
        await own.capture(intent_id)
        const payments = await cardBooks(getContainer(), OWN_PROVIDER).payments(new Date(0))
        const earlier = new Date(new Date().getTime() - 3 * 3_600_000)
        const named = async (account: string) => {
          const intents = payments.map((payment): CardIntent => ({ ...payment, account, created_at: earlier }))
          const window = { since: new Date(0), instant: new Date(), accounts: [CARD_PROVIDER, OWN_PROVIDER], intents }
          const results = await Promise.all(CARD_COMPARISONS.map((comparison) => compare(sql(), comparison, window)))
          return results.flatMap(({ found }) => found.map(({ kind, subject_id, cents }) => ({ kind, subject_id, cents })))
        }
        expect(await cardBooks(getContainer(), CARD_PROVIDER).payments(new Date(0))).toEqual([])
        expect(await named(OWN_PROVIDER)).toEqual([{ kind: "card_books", subject_id: intent_id, cents: 400 }])
        expect(await named(CARD_PROVIDER)).toEqual([])
      })

      it("are compared though another account cannot be asked, and the comparison is not called whole", async () => {
        await accounts.pay()
        await own.refundByHand(100)
        await age(sql())
        await remember()
        const { kinds, run } = await reconcile(accounts.admin)
        expect(kinds.open).toEqual(["card_books"])
        expect(run.compared).toEqual(expect.arrayContaining([{ name: "card_books", compared: null }, { name: "order_books", compared: 1 }]))
      })
    })
  },
})
