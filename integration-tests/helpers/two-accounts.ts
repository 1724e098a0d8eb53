import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type { AdminPayee, AdminPayeeResponse, AdminPayeesResponse, ErrorBody, TopUpResponse, Wallet, WalletsResponse } from "../../src/types/http"
import { settleAuthorisationsWorkflow } from "../../src/workflows/settle-authorisations"
import { fillBasket } from "./baskets"
import { type Canteens, DAYS, type Family, type Service, openCanteens, settle } from "./canteens"
import { CARDS, type CardShop, type Session } from "./cards"
import { type Answer, type Api, Client } from "./client"
import { behindTheBack } from "./differences"
import { eventually } from "./eventually"
import { hire } from "./people"

export const OWN_PROVIDER = "pp_stripe_blavozy"

const UNFINISHED = `SELECT 1 FROM canteen_booking WHERE NOT order_follows
  UNION ALL SELECT 1 FROM canteen_refund WHERE state <> 'done' UNION ALL SELECT 1 FROM canteen_payout_refund WHERE state <> 'done'
  UNION ALL SELECT 1 FROM (
    SELECT order_id FROM canteen_checkout WHERE state IN ('paid', 'ordered') UNION ALL SELECT order_id FROM canteen_top_up WHERE state = 'credited'
  ) o WHERE NOT EXISTS (SELECT 1 FROM canteen_receipt r WHERE r.order_id = o.order_id)`

/** Blavozy cashes with a card account of its own, every other commune with the platform's; one family eats at both. */
export class TwoAccounts {
  private constructor(
    private readonly container: MedusaContainer,
    readonly canteens: Canteens,
    readonly family: Family,
    readonly admin: Client,
    /** Blavozy's. */
    readonly payee: AdminPayee,
    readonly platform: CardShop,
    readonly own: CardShop
  ) {}

  /** The card shop must have been opened with the account "blavozy". */
  static async open(container: MedusaContainer, api: Api, platform: CardShop): Promise<TwoAccounts> {
    const canteens = await openCanteens(container, api)
    const family = await settle(container, canteens, { email: "camille@example.fr", at: [canteens.canteen, canteens.blavozy], wallet_cents: 0 })
    const admin = await hire(container, new Client(api), { role: "platform_admin" })
    const { payees } = (await admin.get<AdminPayeesResponse>("/admin/canteen/payees")).body
    const payee = payees.find(({ name }) => name === "Régie de Blavozy")
    if (!payee) throw new Error("Blavozy has no payee")
    const accounts = new TwoAccounts(container, canteens, family, admin, payee, platform, platform.at("blavozy"))
    await accounts.give("blavozy")
    return accounts
  }

  /** Gives Blavozy's payee another card account; undefined says nothing of it. */
  async give(card_account: string | null | undefined): Promise<Answer<AdminPayeeResponse & ErrorBody>> {
    const { name, top_up_min_cents, top_up_max_cents, wallet_cap_cents } = this.payee
    const fields = { name, top_up_min_cents, top_up_max_cents, wallet_cap_cents, ...(card_account === undefined ? {} : { card_account }) }
    return this.admin.post<AdminPayeeResponse & ErrorBody>(`/admin/canteen/payees/${this.payee.id}`, fields)
  }

  /** A cart with one meal. */
  async fill(service: Service, beneficiary_id = this.family.louane): Promise<string> {
    return fillBasket(this.family.parent, service, [{ beneficiary_id, dates: [DAYS.tuesday] }])
  }

  /** An order of one meal of Blavozy, 4 €, and all that follows it. */
  async pay(): Promise<string> {
    const { body } = await this.own.pay(this.family.parent, await this.fill(this.canteens.blavozy))
    await this.keep({ platform: 0, own: 400 })
    return body.order?.id ?? ""
  }

  /** A meal of Blavozy that a card has authorised, and whose page never came back. */
  async leave(): Promise<Session & { cart: string }> {
    const cart = await this.fill(this.canteens.blavozy)
    const session = await this.own.begin(this.family.parent, await this.own.collect(this.family.parent, cart))
    await this.own.confirm(session, CARDS.good)
    return { ...session, cart }
  }

  /** A top-up of 20 € that waits for its card. */
  async startTopUp(payeeId: string): Promise<TopUpResponse> {
    const { id } = await this.wallet(payeeId)
    return (await this.family.parent.post<TopUpResponse>(`/store/canteen/wallets/${id}/top-ups`, { amount_cents: 2_000 })).body
  }

  /** 20 € into the wallet at Blavozy. */
  async topUp(): Promise<void> {
    const { cart_id, payment_collection_id } = await this.startTopUp(this.payee.id)
    await this.own.confirm(await this.own.begin(this.family.parent, payment_collection_id), CARDS.good)
    await this.own.complete(this.family.parent, cart_id)
    await eventually(async () => expect((await this.wallet(this.payee.id)).balance_cents).toBe(2_000))
    await this.keep({ platform: 0, own: 2_000 })
  }

  async wallet(payeeId: string): Promise<Wallet> {
    const { wallets } = (await this.family.parent.get<WalletsResponse>("/store/canteen/wallets")).body
    const wallet = wallets.find(({ payee }) => payee.id === payeeId)
    if (!wallet) throw new Error(`the family has no wallet at ${payeeId}`)
    return wallet
  }

  /** Asks for a payment session with a provider. */
  async ask(collection: string, provider_id: string): Promise<Answer<ErrorBody>> {
    return this.family.parent.post(`/store/payment-collections/${collection}/payment-sessions`, { provider_id })
  }

  /** What the job does with authorised cards; answers how many it found. */
  async settle(): Promise<number> {
    return (await settleAuthorisationsWorkflow(this.container).run({ input: { within_minutes: 60, idle_minutes: 0 } })).result.found
  }

  async orders(): Promise<number> {
    return (await this.container.resolve(Modules.ORDER).listOrders({})).length
  }

  /** What the accounts have kept in the end, in cents, when orders, refunds and receipts have followed. */
  async keep(cents: { platform: number; own: number }): Promise<void> {
    await eventually(async () => {
      expect({ platform: await this.platform.keptCents(), own: await this.own.keptCents() }).toEqual(cents)
      expect(await behindTheBack(this.container)(UNFINISHED)).toEqual([])
    })
  }
}
