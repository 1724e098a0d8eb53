import { createHmac } from "node:crypto"
import { mkdtempSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { type SpawnedSimulator, spawnSimulator } from "../../dev/card-simulator/spawn"
import type { Client } from "./client"
import { startClock } from "./clock"
import { eventually } from "./eventually"

const PUBLISHABLE_KEY = "pk_test_simulator"
export const CARD_PROVIDER = "pp_stripe_card"
export const CARDS = { good: "pm_card_visa", declined: "pm_card_chargeDeclined", secure: "pm_card_threeDSecure2Required" }

export type Intent = { id: string; status: string; amount: number; amount_received: number; amount_capturable: number; client_secret: string }
export type Session = { id: string; client_secret: string; intent_id: string }
type Completion = { type?: "order" | "cart"; order?: { id: string }; error?: { message: string; type: string }; code?: string; message?: string }

/** The card simulator in a process of its own, and what a parent's browser does with it. */
export class CardShop {
  private constructor(readonly simulator: SpawnedSimulator) {}

  /** Call it before the server is up: it reads the address once. */
  static async open(folder: string): Promise<CardShop> {
    const secret = process.env["CARD_WEBHOOK_SECRET"] ?? ""
    const simulator = await spawnSimulator({ CANTEEN_DATA: folder, CARD_WEBHOOK_SECRET: secret })
    process.env["CARD_API_URL"] = simulator.url
    return new CardShop(simulator)
  }

  /** A payment collection for a cart. */
  async collect(parent: Client, cart_id: string): Promise<string> {
    const { status, body } = await parent.post<{ payment_collection: { id: string } }>("/store/payment-collections", { cart_id })
    if (status !== 200) throw new Error(`the payment collection answered ${status}: ${JSON.stringify(body)}`)
    return body.payment_collection.id
  }

  /** A card session of a payment collection. */
  async begin(parent: Client, collectionId: string): Promise<Session> {
    const { status, body } = await parent.post<{ payment_collection: { payment_sessions: { id: string; data: { id: string; client_secret: string } }[] } }>(
      `/store/payment-collections/${collectionId}/payment-sessions`,
      { provider_id: CARD_PROVIDER }
    )
    const [session] = body.payment_collection?.payment_sessions ?? []
    if (status !== 200 || !session) throw new Error(`the payment session answered ${status}: ${JSON.stringify(body)}`)
    return { id: session.id, client_secret: session.data.client_secret, intent_id: session.data.id }
  }

  /** Types a card in, as the browser does, with the client secret alone. */
  async confirm(session: Session, card: string): Promise<{ status: number; intent: Partial<Intent> }> {
    const body = new URLSearchParams({ key: PUBLISHABLE_KEY, client_secret: session.client_secret, payment_method: card, return_url: "http://localhost:8000/" })
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
  async pay(parent: Client, cartId: string, card = CARDS.good): Promise<{ status: number; body: Completion; session: Session }> {
    const session = await this.begin(parent, await this.collect(parent, cartId))
    await this.confirm(session, card)
    return { ...(await this.complete(parent, cartId)), session }
  }

  async complete(parent: Client, cartId: string): Promise<{ status: number; body: Completion }> {
    return parent.post<Completion>(`/store/carts/${cartId}/complete`)
  }

  /** What the processor knows of an intent. */
  async intent(id: string): Promise<Intent> {
    const headers = { authorization: `Bearer ${process.env["CARD_API_KEY"] ?? ""}` }
    return (await (await fetch(`${this.simulator.url}/v1/payment_intents/${id}`, { headers })).json()) as Intent
  }

  /** Cents that the processor sent back. */
  async refundedCents(): Promise<number> {
    const { refunds } = (await (await fetch(`${this.simulator.url}/control/state`)).json()) as { refunds: { amount: number }[] }
    return refunds.reduce((sum, refund) => sum + refund.amount, 0)
  }

  /** Waits until the outage has met so many requests: a refused one is tried twice, a lost answer is kept under its key. */
  async hasFailed(times: 1 | 2): Promise<void> {
    await eventually(async () => {
      const { outage } = (await (await fetch(`${this.simulator.url}/control/state`)).json()) as { outage: { hits: number } }
      expect(outage.hits).toBeGreaterThanOrEqual(times)
    })
  }

  /** Cents that someone gives back by hand, in the processor's own pages. */
  async refundByHand(cents: number): Promise<void> {
    const { intents } = (await (await fetch(`${this.simulator.url}/control/state`)).json()) as { intents: Intent[] }
    const paid = intents.find(({ status }) => status === "succeeded")
    const body = new URLSearchParams({ payment_intent: paid?.id ?? "", amount: String(cents) })
    await fetch(`${this.simulator.url}/v1/refunds`, { method: "POST", body, headers: { authorization: `Bearer ${process.env["CARD_API_KEY"] ?? ""}` } })
  }

  async reset(): Promise<void> {
    await this.simulator.control("reset", {})
  }
}

/** The webhook of an intent, signed as the processor signs it. */
export async function sendWebhook(shop: Client, type: string, intent: Intent): Promise<number> {
  const payload = JSON.stringify({ id: `evt_${intent.id}`, object: "event", type, data: { object: intent } })
  const time = Math.floor(Date.now() / 1000)
  const signature = createHmac("sha256", process.env["CARD_WEBHOOK_SECRET"] ?? "").update(`${time}.${payload}`).digest("hex")
  const headers = { "stripe-signature": `t=${time},v1=${signature}`, "content-type": "application/json" }
  const { status } = await shop.with(headers).post("/hooks/payment/stripe_card", payload)
  return status
}

/** A card shop for a file's specs, on a clock of their own. Call it before the runner of Medusa, which reads both once. */
export function openCardShop(): () => CardShop {
  let shop: CardShop | undefined
  beforeAll(async () => {
    startClock()
    shop = await CardShop.open(mkdtempSync(join(tmpdir(), "cards-")))
  })
  afterAll(async () => shop?.simulator.stop())
  return () => {
    if (!shop) throw new Error("the card shop opens before the tests")
    return shop
  }
}
