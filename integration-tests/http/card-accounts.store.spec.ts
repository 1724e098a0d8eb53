import { Modules } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { readBasket, readBookings } from "../helpers/baskets"
import { type Family, readBooks } from "../helpers/canteens"
import { CARDS, CARD_PROVIDER, type CardShop, openCardShop, signedEvent } from "../helpers/cards"
import { rewind } from "../helpers/clock"
import { behindTheBack } from "../helpers/differences"
import { openPostOffice } from "../helpers/post-office"
import { OWN_PROVIDER, TwoAccounts } from "../helpers/two-accounts"

jest.setTimeout(300_000)

const cardShop = openCardShop(["blavozy"])
openPostOffice()

const AUTHORISED = "payment_intent.amount_capturable_updated"

/** A payee with a card account of its own. */
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

    describe("a payee", () => {
      it("has the account that was chosen, and keeps it when nothing is said of it", async () => {
        const answers = [await accounts.give(undefined), await accounts.give(null), await accounts.give(undefined), await accounts.give("blavozy")]
        expect(answers.map(({ body }) => body.payee.card_account)).toEqual(["blavozy", null, null, "blavozy"])
      })

      it.each(["brives", "card", "pp_stripe_blavozy"])("cannot have the account %s, which the configuration does not offer", async (account) => {
        const { status, body } = await accounts.give(account)
        expect([status, body.code, body.details]).toEqual([400, "payee.card_account_unknown", { field: "card_account", allowed: ["blavozy"] }])
        const payee = { name: "Régie de Brives", slug: "brives", top_up_min_cents: 500, top_up_max_cents: 50_000, wallet_cap_cents: 100_000, card_account: account }
        const added = await accounts.admin.post("/admin/canteen/payees", payee)
        expect([added.status, added.body.code]).toEqual([400, "payee.card_account_unknown"])
      })

      it("whose account is gone from the configuration is paid by nobody, and never into the platform's account", async () => {
        const collection = await own.collect(dupont.parent, await accounts.fill(accounts.canteens.blavozy))
        await behindTheBack(getContainer())("UPDATE canteen_payee SET card_account = 'ancienne' WHERE id = ?", [accounts.payee.id])
        const answers = []
        for (const provider of ["pp_stripe_ancienne", CARD_PROVIDER, OWN_PROVIDER]) answers.push(await accounts.ask(collection, provider))
        expect(answers.map(({ status, body }) => [status, body.code])).toEqual([
          [400, "payment.provider_unavailable"],
          [400, "payment.provider_refused"],
          [400, "payment.provider_refused"],
        ])
      })
    })

    describe("money goes to the account of its payee", () => {
      it("when meals are paid", async () => {
        const [mine, theirs] = [await accounts.fill(accounts.canteens.blavozy), await accounts.fill(accounts.canteens.canteen, dupont.theo)]
        expect([(await readBasket(dupont.parent, mine)).provider_id, (await readBasket(dupont.parent, theirs)).provider_id]).toEqual([OWN_PROVIDER, CARD_PROVIDER])
        expect([(await own.pay(dupont.parent, mine)).status, (await platform.pay(dupont.parent, theirs)).status]).toEqual([200, 200])
        await accounts.keep({ platform: 380, own: 400 })
      })

      it("when a wallet is topped up", async () => {
        const { payee, canteens } = accounts
        const started = [await accounts.startTopUp(payee.id), await accounts.startTopUp(canteens.payee_id)]
        expect(started.map(({ provider_id }) => provider_id)).toEqual([OWN_PROVIDER, CARD_PROVIDER])
        await accounts.topUp()
        expect([(await accounts.wallet(payee.id)).balance_cents, (await accounts.wallet(canteens.payee_id)).balance_cents]).toEqual([2_000, 0])
      })
    })

    describe("a session of another account", () => {
      it("is refused before anything is paid", async () => {
        const { canteens, payee } = accounts
        const collections = [
          [await own.collect(dupont.parent, await accounts.fill(canteens.blavozy)), CARD_PROVIDER, OWN_PROVIDER],
          [await own.collect(dupont.parent, await accounts.fill(canteens.canteen)), OWN_PROVIDER, CARD_PROVIDER],
          [(await accounts.startTopUp(payee.id)).payment_collection_id, CARD_PROVIDER, OWN_PROVIDER],
          [(await accounts.startTopUp(canteens.payee_id)).payment_collection_id, OWN_PROVIDER, CARD_PROVIDER],
        ] as const
        for (const [collection, wrong, right] of collections) {
          const { status, body } = await accounts.ask(collection, wrong)
          expect([status, body.code, body.details]).toEqual([400, "payment.provider_refused", { field: "provider_id", allowed: [right] }])
          expect((await accounts.ask(collection, right)).status).toBe(200)
        }
      })

      it("that was opened before the payee changed its account pays nothing, and its card is let go", async () => {
        const { cart, intent_id } = await accounts.leave()
        await accounts.give(null)
        const answer = await own.complete(dupont.parent, cart)
        expect([answer.status, answer.body.code, await accounts.orders()]).toEqual([400, "payment.provider_refused", 0])
        expect([await accounts.settle(), (await own.intent(intent_id)).status]).toEqual([1, "canceled"])
        expect((await platform.pay(dupont.parent, cart)).status).toBe(200)
        await accounts.keep({ platform: 400, own: 0 })
      })

      it("that was opened for a top-up before the payee changed its account credits nothing", async () => {
        const { cart_id, payment_collection_id } = await accounts.startTopUp(accounts.payee.id)
        await own.confirm(await own.begin(dupont.parent, payment_collection_id), CARDS.good)
        await accounts.give(null)
        const answer = await own.complete(dupont.parent, cart_id)
        expect([answer.status, answer.body.code, (await accounts.wallet(accounts.payee.id)).balance_cents]).toEqual([400, "payment.provider_refused", 0])
      })
    })

    describe("what goes back comes from the account that took it, though the payee has another one since", () => {
      it("when a meal is cancelled", async () => {
        const order = await accounts.pay()
        await accounts.give(null)
        const booking_ids = (await readBookings(dupont.parent)).map(({ id }) => id)
        await dupont.parent.post("/store/canteen/bookings/cancel", { booking_ids, refund_to: "card" })
        await accounts.keep({ platform: 0, own: 0 })
        expect([await own.refundedCents(), await readBooks(getContainer(), order)]).toMatchObject([400, { items: 0, card: 0, total: 0 }])
      })

      it("when a wallet is paid out", async () => {
        await accounts.topUp()
        await accounts.give(null)
        const { id } = await accounts.wallet(accounts.payee.id)
        expect((await dupont.parent.post(`/store/canteen/wallets/${id}/payouts`, { amount_cents: 1_500 })).status).toBe(201)
        await accounts.keep({ platform: 0, own: 500 })
      })
    })

    it("an event is taken only with the secret of the account that it is sent for", async () => {
      const { intent_id, id } = await accounts.leave()
      const intent = await own.intent(intent_id)
      const hear = async (provider: string, signer: CardShop) => {
        const { payload, headers } = signedEvent(AUTHORISED, intent, signer.account)
        return getContainer().resolve(Modules.PAYMENT).getWebhookActionAndData({ provider, payload: { data: {}, rawData: payload, headers } })
      }
      await expect(hear("stripe_blavozy", platform)).rejects.toThrow(/signature/i)
      await expect(hear("stripe_card", own)).rejects.toThrow(/signature/i)
      await expect(hear("stripe_blavozy", own)).resolves.toMatchObject({ action: "authorized", data: { session_id: id } })
      const { payload, headers } = signedEvent(AUTHORISED, intent, own.account)
      expect((await accounts.canteens.shop.with(headers).post("/hooks/payment/stripe_blavozy", payload)).status).toBe(200)
      await accounts.keep({ platform: 0, own: 400 })
    })
  },
})
