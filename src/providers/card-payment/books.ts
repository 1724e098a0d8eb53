import type StripeProviderService from "@medusajs/payment-stripe/dist/services/stripe-provider"

import { asked } from "./errors"

type StripeClient = StripeProviderService["stripe_"]

/** One payment as the processor has it. Amounts in cents; `session_id` is Medusa's session, null for a payment that is not ours. */
export type IntentFacts = { id: string; status: string; amount_cents: number; received_cents: number; session_id: string | null }

/** One payment with what was given back of it and what the processor kept, in cents; `fee_cents` is null before its capture. */
export type PaymentFacts = IntentFacts & { refunded_cents: number; fee_cents: number | null; created_at: Date }

/** Refunds that the processor took back: no money left. */
const UNDONE = ["failed", "canceled"]
const MOST = 10_000

/** The processor's own books, asked where an answer was lost. Every method throws `card.no_clear_answer` when the processor cannot be asked. */
export class CardBooks {
  constructor(private readonly stripe: StripeClient) {}

  /** One payment. */
  async intent(id: string): Promise<IntentFacts> {
    return asked(`Cannot read the payment ${id}`, async () => facts(await this.stripe.paymentIntents.retrieve(id)))
  }

  /** Cents of one payment that went back, or are on their way. */
  async refundedCents(intentId: string): Promise<number> {
    return asked(`Cannot read the refunds of the payment ${intentId}`, async () => {
      const refunds = await this.stripe.refunds.list({ payment_intent: intentId, limit: 100 }).autoPagingToArray({ limit: MOST })
      return refunds.filter(({ status }) => !UNDONE.includes(status ?? "")).reduce((sum, { amount }) => sum + amount, 0)
    })
  }

  /** Payments made since then that a card authorised and nobody captured or cancelled. */
  async awaitingCapture(since: Date): Promise<(IntentFacts & { created_at: Date })[]> {
    return asked("Cannot list the authorised payments", async () => {
      const created = { gte: Math.floor(since.getTime() / 1000) }
      const intents = await this.stripe.paymentIntents.list({ created, limit: 100 }).autoPagingToArray({ limit: MOST })
      return intents
        .filter(({ status }) => status === "requires_capture")
        .map((intent) => ({ ...facts(intent), created_at: new Date(intent.created * 1000) }))
    })
  }

  /** Deletes a customer of ours there, with the cards that it kept; done already is as good. Payments stay in the processor's books. */
  async forgetCustomer(id: string): Promise<void> {
    await asked(`Cannot delete the customer ${id}`, async () => {
      try {
        await this.stripe.customers.del(id)
      } catch (error) {
        if (!(error instanceof Object && "code" in error && error.code === "resource_missing")) throw error
      }
    })
  }

  /** Every payment made since then, with what was given back of it. Nothing is left out: a shorter list would look like lost money. */
  async payments(since: Date): Promise<PaymentFacts[]> {
    return asked("Cannot list the payments", async () => {
      const created = { gte: Math.floor(since.getTime() / 1000) }
      const payments: PaymentFacts[] = []
      for await (const intent of this.stripe.paymentIntents.list({ created, limit: 100, expand: ["data.latest_charge.balance_transaction"] })) {
        const { latest_charge: charge } = intent
        payments.push({ ...facts(intent), refunded_cents: givenBack(charge), fee_cents: keptOf(charge), created_at: new Date(intent.created * 1000) })
      }
      return payments
    })
  }

  /** Gives up an authorised payment; without effect when it was given up before. */
  async cancel(intentId: string): Promise<void> {
    await asked(`Cannot cancel the payment ${intentId}`, async () => {
      const { status } = await this.stripe.paymentIntents.retrieve(intentId)
      if (status !== "canceled") await this.stripe.paymentIntents.cancel(intentId)
    })
  }
}

type Intent = Omit<Awaited<ReturnType<StripeClient["paymentIntents"]["retrieve"]>>, "lastResponse">

function facts({ id, status, amount, amount_received, metadata }: Intent): IntentFacts {
  return { id, status, amount_cents: amount, received_cents: amount_received, session_id: metadata["session_id"] ?? null }
}

type Charge = { amount: number; amount_captured: number; amount_refunded: number; balance_transaction: { fee: number } | string | null }

/** What was given back of a charge. An authorisation that was let go counts as refunded in the processor's own figure, though it was never captured. */
function givenBack(charge: Charge | string | null): number {
  if (charge === null || typeof charge === "string") return 0
  return Math.max(0, charge.amount_refunded - (charge.amount - charge.amount_captured))
}

/** What the processor kept of a captured charge. */
function keptOf(charge: Charge | string | null): number | null {
  if (charge === null || typeof charge === "string") return null
  const posted = charge.balance_transaction
  return posted === null || typeof posted === "string" ? null : posted.fee
}
