import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import type { ErrorBody, PayByCardResponse, SavedCard, SavedCardsResponse, TopUpResponse } from "../../src/types/http"
import { balance, fillBasket, readBookings, readWallet } from "../helpers/baskets"
import { DAYS, type Family, settle } from "../helpers/canteens"
import { CARDS, CARD_PROVIDER, type CardShop, openCardShop } from "../helpers/cards"
import type { Answer, Client } from "../helpers/client"
import { rewind } from "../helpers/clock"
import { behindTheBack } from "../helpers/differences"
import { eventually } from "../helpers/eventually"
import { openPostOffice } from "../helpers/post-office"
import { OWN_PROVIDER, TwoAccounts } from "../helpers/two-accounts"

jest.setTimeout(300_000)

const cardShop = openCardShop(["blavozy"])
openPostOffice()

const EMAIL = "camille@example.fr"
const BACK = "http://localhost:8000/paiement/retour?cart=1"

/** Cards that a family keeps at the processor, and pays with. */
medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let accounts: TwoAccounts
    let dupont: Family
    let martin: Family
    let platform: CardShop
    let own: CardShop

    beforeAll(async () => {
      accounts = await TwoAccounts.open(getContainer(), api, cardShop())
      ;({ platform, own, family: dupont } = accounts)
      martin = await settle(getContainer(), accounts.canteens, { email: "lea@example.fr", at: [accounts.canteens.canteen], wallet_cents: 0 })
    })

    beforeEach(async () => {
      rewind()
      await platform.reset()
      for (const { id } of await listCards(dupont.parent)) await forget(dupont.parent, id)
    })

    const listCards = async (parent: Client): Promise<SavedCard[]> => (await parent.get<SavedCardsResponse>("/store/canteen/cards")).body.cards
    const forget = (parent: Client, id: string): Promise<Answer<ErrorBody>> => parent.delete(`/store/canteen/cards/${id}`)
    const payWith = (parent: Client, cart: string, card_id: string, return_url = BACK): Promise<Answer<PayByCardResponse & ErrorBody>> =>
      parent.post(`/store/canteen/carts/${cart}/card`, { card_id, return_url })

    /** The states of all top-ups, without repeats. */
    const topUps = async (): Promise<string> => (await behindTheBack(getContainer())("SELECT string_agg(DISTINCT state, ' ') AS states FROM canteen_top_up"))[0]?.["states"] as string
    /** A basket of one meal at Aiguilhe, 3,80 €, with its payment collection. */
    const basket = async (): Promise<string> => {
      const cart = await accounts.fill(accounts.canteens.canteen)
      await platform.collect(dupont.parent, cart)
      return cart
    }
    /** A top-up of 20 € at Aiguilhe, paid with a card that is kept. */
    const keepCard = async (card = CARDS.good): Promise<SavedCard> => {
      const { cart_id, payment_collection_id } = await accounts.startTopUp(accounts.canteens.payee_id)
      const session = await platform.begin(dupont.parent, payment_collection_id, { keep: true })
      await platform.confirm(session, card)
      if (card === CARDS.secure) await platform.answerBank(session, "accept")
      expect((await platform.complete(dupont.parent, cart_id)).status).toBe(200)
      await eventually(async () => expect(await topUps()).toBe("credited"))
      const [kept] = await listCards(dupont.parent)
      if (!kept) throw new Error("the card was not kept")
      return kept
    }

    describe("a card", () => {
      it("is kept for whoever asked for it, and for nobody else", async () => {
        await platform.pay(dupont.parent, await accounts.fill(accounts.canteens.canteen))
        expect(await listCards(dupont.parent)).toEqual([])
        const kept = await keepCard()
        expect(kept).toMatchObject({ provider_id: CARD_PROVIDER, brand: "visa", last4: "4242", expired: false })
        expect(Object.keys(kept).sort()).toEqual(["brand", "exp_month", "exp_year", "expired", "id", "kept_at", "last4", "provider_id"])
        expect(await listCards(martin.parent)).toEqual([])
      })

      it("that was kept twice is one, and is forgotten whole", async () => {
        await keepCard()
        const { id } = await keepCard()
        expect(await listCards(dupont.parent)).toHaveLength(1)
        expect((await forget(dupont.parent, id)).status).toBe(200)
        expect(await listCards(dupont.parent)).toEqual([])
        const again = await forget(dupont.parent, id)
        expect([again.status, again.body.code]).toEqual([404, "card.not_found"])
      })

      it("of another family is neither used nor forgotten", async () => {
        const { id } = await keepCard()
        const cart = await fillBasket(martin.parent, accounts.canteens.canteen, [{ beneficiary_id: martin.louane, dates: [DAYS.tuesday] }])
        await platform.collect(martin.parent, cart)
        const answers = [await forget(martin.parent, id), await payWith(martin.parent, cart, id)]
        expect(answers.map(({ status, body }) => [status, body.code])).toEqual([
          [404, "card.not_found"],
          [404, "card.not_found"],
        ])
        expect(await listCards(dupont.parent)).toHaveLength(1)
      })

      it("is not listed while the processor is silent: that is said, not hidden", async () => {
        await keepCard()
        await platform.simulator.control("outage", { mode: "down" })
        const { status, body } = await dupont.parent.get("/store/canteen/cards")
        await platform.simulator.control("outage", { mode: "none" })
        expect([status, body.code]).toEqual([503, "card.no_clear_answer"])
      })
    })

    describe("with a card that was kept", () => {
      it("meals are paid without a card being typed", async () => {
        const { id } = await keepCard()
        const kept = await platform.keptCents()
        const cart = await basket()
        const { status, body } = await payWith(dupont.parent, cart, id)
        expect([status, body]).toEqual([200, { status: "authorised", bank_url: null }])
        const order = await platform.complete(dupont.parent, cart)
        expect([order.status, order.body.type]).toEqual([200, "order"])
        await eventually(async () => expect((await platform.keptCents()) - kept).toBe(380))
      })

      it("a wallet is topped up, once however often the button is pressed", async () => {
        const { id } = await keepCard()
        const before = (await accounts.wallet(accounts.canteens.payee_id)).balance_cents
        const kept = await platform.keptCents()
        const { cart_id } = await accounts.startTopUp(accounts.canteens.payee_id)
        const presses = await Promise.all([1, 2, 3].map(() => payWith(dupont.parent, cart_id, id)))
        expect(presses.map(({ status }) => status)).toEqual([200, 200, 200])
        const ends = await Promise.all([1, 2, 3].map(() => platform.complete(dupont.parent, cart_id)))
        expect(ends.map(({ body }) => body.type)).toEqual(["order", "order", "order"])
        await eventually(async () => expect((await accounts.wallet(accounts.canteens.payee_id)).balance_cents - before).toBe(2_000))
        await eventually(async () => expect((await platform.keptCents()) - kept).toBe(2_000))
        const late = await payWith(dupont.parent, cart_id, id)
        expect([late.status, late.body.code]).toEqual([400, "cart.completed"])
      })

      it("the bank may still ask, on its own page, and nothing is booked before it has its answer", async () => {
        const { id } = await keepCard(CARDS.secure)
        const cart = await basket()
        const meals = (await readBookings(dupont.parent)).length
        const { body } = await payWith(dupont.parent, cart, id)
        expect(body).toEqual({ status: "bank", bank_url: expect.stringContaining("/pay/banque?") })
        const early = await platform.complete(dupont.parent, cart)
        expect([early.status, early.body.code]).toEqual([400, "payment.not_authorized"])
        const secret = new URL(body.bank_url ?? "").searchParams.get("client_secret") ?? ""
        await platform.answerBank({ id: "", intent_id: "", client_secret: secret }, "accept")
        expect((await platform.complete(dupont.parent, cart)).body.type).toBe("order")
        expect(await readBookings(dupont.parent)).toHaveLength(meals + 1)
      })

      it("that the bank declines, nothing is taken, the basket stays and another way pays it", async () => {
        await keepCard()
        await platform.attach(EMAIL, CARDS.declined)
        const bad = (await listCards(dupont.parent)).find(({ last4 }) => last4 === "0002")
        const cart = await basket()
        const kept = await platform.keptCents()
        const { status, body } = await payWith(dupont.parent, cart, bad?.id ?? "")
        expect([status, body.code, (await platform.keptCents()) - kept]).toEqual([400, "card.declined", 0])
        expect((await platform.pay(dupont.parent, cart)).body.type).toBe("order")
      })

      it("whose answer was lost, the card is let go and the same basket is paid again, once", async () => {
        const { id } = await keepCard()
        const kept = await platform.keptCents()
        const cart = await basket()
        await platform.simulator.control("outage", { mode: "error_after_charge" })
        const { status, body } = await payWith(dupont.parent, cart, id)
        await platform.simulator.control("outage", { mode: "none" })
        expect([status, body.code]).toEqual([503, "card.no_clear_answer"])
        expect((await payWith(dupont.parent, cart, id)).body).toEqual({ status: "authorised", bank_url: null })
        expect((await platform.complete(dupont.parent, cart)).body.type).toBe("order")
        await eventually(async () => expect((await platform.keptCents()) - kept).toBe(380))
        expect(await platform.intentsIn("requires_capture")).toBe(0)
      })

      it("another payee's account is not paid: its card is unknown there", async () => {
        const { id } = await keepCard()
        const cart = await accounts.fill(accounts.canteens.blavozy)
        await own.collect(dupont.parent, cart)
        const { status, body } = await payWith(dupont.parent, cart, id)
        expect([status, body.code]).toEqual([404, "card.not_found"])
        const session = await own.begin(dupont.parent, await own.collect(dupont.parent, cart), { keep: true })
        await own.confirm(session, CARDS.good)
        await own.complete(dupont.parent, cart)
        expect((await listCards(dupont.parent)).map((card) => card.provider_id).sort()).toEqual([OWN_PROVIDER, CARD_PROVIDER].sort())
      })

      it("a bank may send the parent back to a shop of ours only", async () => {
        const { id } = await keepCard()
        const { status, body } = await payWith(dupont.parent, await basket(), id, "https://ailleurs.example/paiement/retour")
        expect([status, body.code, body.details]).toEqual([400, "request.invalid", { field: "return_url", allowed: ["http://localhost:8000"] }])
      })

      it("a basket without a payment collection says what is missing", async () => {
        const { id } = await keepCard()
        const { status, body } = await payWith(dupont.parent, await accounts.fill(accounts.canteens.canteen), id)
        expect([status, body.code]).toEqual([400, "payment.session_missing"])
      })
    })

    it("a family that closes its account leaves no card behind", async () => {
      const former = await settle(getContainer(), accounts.canteens, { email: "former@example.fr", at: [accounts.canteens.canteen], wallet_cents: 0 })
      const { id } = await readWallet(former.parent)
      const { body: topUp } = await former.parent.post<TopUpResponse>(`/store/canteen/wallets/${id}/top-ups`, { amount_cents: 2_000 })
      await platform.confirm(await platform.begin(former.parent, topUp.payment_collection_id, { keep: true }), CARDS.good)
      await platform.complete(former.parent, topUp.cart_id)
      await eventually(async () => expect(await balance(former.parent)).toBe(2_000))
      expect(await platform.cardsOf("former@example.fr")).toBe(1)
      expect((await former.parent.post("/store/canteen/account/closing", {})).status).toBe(200)
      expect(await platform.cardsOf("former@example.fr")).toBe(0)
    })
  },
})
