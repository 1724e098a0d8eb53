import { createHmac } from "node:crypto"
import { mkdtempSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { MedusaContainer } from "@medusajs/framework/types"
import { createPaymentSessionsWorkflow } from "@medusajs/medusa/core-flows"
import { type SpawnedSimulator, spawnSimulator } from "../../dev/card-simulator/spawn"
import type { Client } from "./client"
import { startClock } from "./clock"
import { eventually } from "./eventually"

export const CARD_PROVIDER = "pp_stripe_card"
export const CARDS = { good: "pm_card_visa", declined: "pm_card_chargeDeclined", secure: "pm_card_threeDSecure2Required" }

export type Intent = { id: string; status: string; amount: number; amount_received: number; amount_capturable: number; client_secret: string }
export type Session = { id: string; client_secret: string; intent_id: string }
type State = { intents: Intent[]; refunds: { amount: number }[]; customers: { email: string | null }[]; outage: { hits: number } }
type Completion = { type?: "order" | "cart"; order?: { id: string }; error?: { message: string; type: string }; code?: string; message?: string }

/** An account at the processor: its name in the simulator, empty for the platform's, and what the server knows it by. */
type Account = { name: string; provider: string; publishableKey: string; secretKey: string; webhookSecret: string }

const platform = (): Account => ({
  name: "",
  provider: CARD_PROVIDER,
  publishableKey: "pk_test_simulator",
  secretKey: process.env["CARD_API_KEY"] ?? "",
  webhookSecret: process.env["CARD_WEBHOOK_SECRET"] ?? "",
})

/** A further account, with the keys that the simulator gives it. */
const further = (name: string): Account => ({
  name,
  provider: `pp_stripe_${name}`,
  publishableKey: `pk_test_${name}`,
  secretKey: `sk_test_${name}`,
  webhookSecret: `whsec_${name}`,
})

/** The card simulator in a process of its own, and what a parent's browser does with it. */
export class CardShop {
  private constructor(
    readonly simulator: SpawnedSimulator,
    readonly account: Account = platform()
  ) {}

  /** Call it before the server is up: it reads the address and the accounts once. */
  static async open(folder: string, accounts: string[] = []): Promise<CardShop> {
    const secret = process.env["CARD_WEBHOOK_SECRET"] ?? ""
    process.env["CARD_ACCOUNTS"] = accounts.join(",")
    for (const { name, secretKey, webhookSecret } of accounts.map(further)) {
      process.env[`CARD_${name.toUpperCase()}_API_KEY`] = secretKey
      process.env[`CARD_${name.toUpperCase()}_WEBHOOK_SECRET`] = webhookSecret
    }
    const simulator = await spawnSimulator({ CANTEEN_DATA: folder, CARD_WEBHOOK_SECRET: secret })
    process.env["CARD_API_URL"] = simulator.url
    return new CardShop(simulator)
  }

  /** The same shop, paying into another account. */
  at(name: string): CardShop {
    return new CardShop(this.simulator, further(name))
  }

  /** A payment collection for a cart. */
  async collect(parent: Client, cart_id: string): Promise<string> {
    const { status, body } = await parent.post<{ payment_collection: { id: string } }>("/store/payment-collections", { cart_id })
    if (status !== 200) throw new Error(`the payment collection answered ${status}: ${JSON.stringify(body)}`)
    return body.payment_collection.id
  }

  /** A card session of a payment collection; `keep` asks the processor to keep the card that pays it. */
  async begin(parent: Client, collectionId: string, { keep = false } = {}): Promise<Session> {
    const { status, body } = await parent.post<{ payment_collection: { payment_sessions: { id: string; data: { id: string; client_secret: string } }[] } }>(
      `/store/payment-collections/${collectionId}/payment-sessions`,
      { provider_id: this.account.provider, ...(keep ? { data: { setup_future_usage: "on_session" } } : {}) }
    )
    const [session] = body.payment_collection?.payment_sessions ?? []
    if (status !== 200 || !session) throw new Error(`the payment session answered ${status}: ${JSON.stringify(body)}`)
    return { id: session.id, client_secret: session.data.client_secret, intent_id: session.data.id }
  }

  /** A session that no request can open, as a host's own code may. */
  async beginBehind(container: MedusaContainer, collectionId: string, provider_id: string): Promise<void> {
    await createPaymentSessionsWorkflow(container).run({ input: { payment_collection_id: collectionId, provider_id } })
  }

  /** Types a card in, as the browser does, with the client secret alone. */
  async confirm(session: Session, card: string): Promise<{ status: number; intent: Partial<Intent> }> {
    const body = new URLSearchParams({ key: this.account.publishableKey, client_secret: session.client_secret, payment_method: card, return_url: "http://localhost:8000/" })
    const response = await fetch(`${this.simulator.url}/v1/payment_intents/${session.intent_id}/confirm`, { method: "POST", body })
    const intent = (await response.json()) as Partial<Intent>
    return { status: response.status, intent }
  }

  /** Answers the bank's question of a 3-D Secure card. */
  async answerBank(session: Session, answer: "accept" | "refuse"): Promise<void> {
    const fields = { client_secret: session.client_secret, return_url: "http://localhost:8000/", answer: answer === "accept" ? "confirmer" : "refuser" }
    await fetch(`${this.simulator.url}/pay/banque`, { method: "POST", body: new URLSearchParams(fields), redirect: "manual" })
  }

  /** Collection, session, card, completion: what the storefront does. */
  async pay(parent: Client, cartId: string, card = CARDS.good, how = { keep: false }): Promise<{ status: number; body: Completion; session: Session }> {
    const session = await this.begin(parent, await this.collect(parent, cartId), how)
    await this.confirm(session, card)
    return { ...(await this.complete(parent, cartId)), session }
  }

  async complete(parent: Client, cartId: string): Promise<{ status: number; body: Completion }> {
    return parent.post<Completion>(`/store/carts/${cartId}/complete`)
  }

  /** Gives a customer a card as if it had been kept there long ago: a card that good payments never leave, too. */
  async attach(email: string, card: string): Promise<void> {
    const body = new URLSearchParams({ customer: await this.customer(email) })
    const { ok, status } = await fetch(`${this.simulator.url}/v1/payment_methods/${card}/attach`, { method: "POST", body, headers: this.secret() })
    if (!ok) throw new Error(`the processor answered ${status} when ${email} was given a card`)
  }

  /** How many cards the processor keeps for whoever has this address. */
  async cardsOf(email: string): Promise<number> {
    const response = await fetch(`${this.simulator.url}/v1/customers/${await this.customer(email)}/payment_methods`, { headers: this.secret() })
    return ((await response.json()) as { data: unknown[] }).data.length
  }

  private async customer(email: string): Promise<string> {
    const response = await fetch(`${this.simulator.url}/v1/customers?email=${encodeURIComponent(email)}`, { headers: this.secret() })
    const [customer] = ((await response.json()) as { data: { id: string }[] }).data
    if (!customer) throw new Error(`the processor does not know ${email}`)
    return customer.id
  }

  /** How many payments are in this state. */
  async intentsIn(status: string): Promise<number> {
    return (await this.state()).intents.filter((intent) => intent.status === status).length
  }

  /** What the processor knows of an intent. */
  async intent(id: string): Promise<Intent> {
    return (await (await fetch(`${this.simulator.url}/v1/payment_intents/${id}`, { headers: this.secret() })).json()) as Intent
  }

  /** Cents that the processor sent back. */
  async refundedCents(): Promise<number> {
    return (await this.state()).refunds.reduce((sum, refund) => sum + refund.amount, 0)
  }

  /** Cents that the processor took and has not sent back. */
  async keptCents(): Promise<number> {
    return (await this.state()).intents.reduce((sum, intent) => sum + intent.amount_received, 0) - (await this.refundedCents())
  }

  /** Waits until the outage has met so many requests: a refused one is tried twice, a lost answer is kept under its key. */
  async hasFailed(times: 1 | 2): Promise<void> {
    await eventually(async () => {
      const { outage } = await this.state()
      expect(outage.hits).toBeGreaterThanOrEqual(times)
    })
  }

  /** Cents that someone gives back by hand, in the processor's own pages. */
  async refundByHand(cents: number): Promise<void> {
    const { intents } = await this.state()
    const paid = intents.find(({ status }) => status === "succeeded")
    const body = new URLSearchParams({ payment_intent: paid?.id ?? "", amount: String(cents) })
    await fetch(`${this.simulator.url}/v1/refunds`, { method: "POST", body, headers: this.secret() })
  }

  /** A payment that someone makes with the processor's own tools; answers its id. */
  async create(fields: Record<string, string>): Promise<string> {
    const response = await fetch(`${this.simulator.url}/v1/payment_intents`, { method: "POST", body: new URLSearchParams(fields), headers: this.secret() })
    return ((await response.json()) as Intent).id
  }

  /** Someone captures a payment in the processor's own pages. */
  async capture(intentId: string): Promise<void> {
    await fetch(`${this.simulator.url}/v1/payment_intents/${intentId}/capture`, { method: "POST", headers: this.secret() })
  }

  async reset(): Promise<void> {
    await this.simulator.control("reset", {})
  }

  private secret(): Record<string, string> {
    return { authorization: `Bearer ${this.account.secretKey}` }
  }

  /** The addresses of whoever the processor knows. */
  async customers(): Promise<string[]> {
    return (await this.state()).customers.flatMap(({ email }) => (email === null ? [] : [email]))
  }

  private async state(): Promise<State> {
    return (await (await fetch(`${this.simulator.url}/control/state?account=${this.account.name}`)).json()) as State
  }
}

/** The event of an intent, signed as the processor signs what it sends for an account. */
export function signedEvent(type: string, intent: Intent, { webhookSecret } = platform()): { payload: string; headers: Record<string, string> } {
  const payload = JSON.stringify({ id: `evt_${intent.id}`, object: "event", type, data: { object: intent } })
  const time = Math.floor(Date.now() / 1000)
  const signature = createHmac("sha256", webhookSecret).update(`${time}.${payload}`).digest("hex")
  return { payload, headers: { "stripe-signature": `t=${time},v1=${signature}`, "content-type": "application/json" } }
}

/** The webhook of an intent. */
export async function sendWebhook(shop: Client, type: string, intent: Intent): Promise<number> {
  const { payload, headers } = signedEvent(type, intent)
  const { status } = await shop.with(headers).post("/hooks/payment/stripe_card", payload)
  return status
}

/** A card shop for a file's specs, on a clock of their own, with accounts beside the platform's. Call it before the runner of Medusa, which reads all of it once. */
export function openCardShop(accounts: string[] = []): () => CardShop {
  let shop: CardShop | undefined
  beforeAll(async () => {
    startClock()
    shop = await CardShop.open(mkdtempSync(join(tmpdir(), "cards-")), accounts)
  })
  afterAll(async () => shop?.simulator.stop())
  return () => {
    if (!shop) throw new Error("the card shop opens before the tests")
    return shop
  }
}
