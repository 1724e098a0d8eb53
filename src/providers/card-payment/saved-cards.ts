import type StripeProviderService from "@medusajs/payment-stripe/dist/services/stripe-provider"

import { asked, bankWithoutPage } from "./errors"

type StripeClient = StripeProviderService["stripe_"]

/** A card as the processor keeps it for a customer: what its owner knows it by. The number itself never reaches us. */
export type CardFacts = { id: string; brand: string; last4: string; exp_month: number; exp_year: number; created_at: Date }

/** What became of a payment with a saved card: its amount is kept for us, or the bank asks its owner on a page of its own. */
export type CardVerdict = { kind: "authorised" } | { kind: "bank"; url: string }

/** The most cards that the processor lists at once; nobody keeps so many. */
const MOST = 100

/**
 * The cards that a customer of one account at the processor has kept there. Every method throws `card.no_clear_answer` when the processor did not say what it did,
 * and `card.declined` or `card.refused` when it clearly did not.
 */
export class SavedCards {
  constructor(private readonly stripe: StripeClient) {}

  /** The cards of a customer, the one that was kept last first. */
  async list(customerId: string): Promise<CardFacts[]> {
    return asked(`Cannot list the cards of ${customerId}`, async () => {
      const { data } = await this.stripe.customers.listPaymentMethods(customerId, { type: "card", limit: MOST })
      const cards = data.flatMap(({ id, card, created }) =>
        card ? [{ id, brand: card.brand, last4: card.last4, exp_month: card.exp_month, exp_year: card.exp_year, created_at: new Date(created * 1000) }] : []
      )
      return cards.sort((a, b) => b.created_at.getTime() - a.created_at.getTime())
    })
  }

  /** Takes a card away from its customer, for good. */
  async forget(cardId: string): Promise<void> {
    await asked(`Cannot forget the card ${cardId}`, () => this.stripe.paymentMethods.detach(cardId))
  }

  /**
   * Pays an intent with the card that it names, its owner being there to answer the bank, who sends them back to `returnUrl`.
   * @throws MedusaError `card.declined`; also when the bank asks in a way that has no page
   */
  async confirm(intentId: string, returnUrl: string): Promise<CardVerdict> {
    const intent = await asked(`Cannot pay ${intentId}`, () => this.stripe.paymentIntents.confirm(intentId, { return_url: returnUrl }))
    if (intent.status === "requires_capture") return { kind: "authorised" }
    const url = intent.next_action?.redirect_to_url?.url
    if (intent.status === "requires_action" && url) return { kind: "bank", url }
    throw bankWithoutPage(intentId, intent.status)
  }
}
