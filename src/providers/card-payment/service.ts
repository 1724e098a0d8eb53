import { createRequire } from "node:module"

import type {
  InitiatePaymentInput,
  InitiatePaymentOutput,
  ProviderWebhookPayload,
  RefundPaymentInput,
  RefundPaymentOutput,
  WebhookActionResult,
} from "@medusajs/framework/types"
import { PaymentActions } from "@medusajs/framework/utils"
import StripeProviderService from "@medusajs/payment-stripe/dist/services/stripe-provider"
import type { PaymentIntentOptions } from "@medusajs/payment-stripe/dist/types"
import { getSmallestUnit } from "@medusajs/payment-stripe/dist/utils/get-smallest-unit"

import { CardBooks } from "./books"
import { noClearAnswer, processorError } from "./errors"
import { apiHost, checkOptions, type ApiHost, type CardPaymentOptions } from "./options"
import { SavedCards } from "./saved-cards"

/** A request ends well before the cart lock does (120 s), its one retry by the SDK included. */
const ANSWER_TIMEOUT_MS = 20_000

/** What a caller of the store API may say of an intent; everything else is ours, capture first of all. */
const CALLER_FIELDS = ["session_id", "payment_method", "setup_future_usage"]

type StripeClient = StripeProviderService["stripe_"]
type StripeClass = new (apiKey: string, config: { timeout: number } & Partial<ApiHost>) => StripeClient

/**
 * Medusa's Stripe provider, with three differences: its API host is an option, a card is always authorised first and
 * captured by us, and an answer that is not clear is never taken for a success.
 */
export class CardPaymentProvider extends StripeProviderService {
  /** The processor's own books of this account. */
  readonly books: CardBooks
  /** The cards that customers have kept at this account. */
  readonly cards: SavedCards

  static override validateOptions(options: CardPaymentOptions): void {
    checkOptions(options)
  }

  constructor(container: Record<string, unknown>, options: CardPaymentOptions) {
    super(container, { ...options, capture: false })
    this.stripe_ = connect(options)
    this.books = new CardBooks(this.stripe_)
    this.cards = new SavedCards(this.stripe_)
  }

  override get paymentIntentOptions(): PaymentIntentOptions {
    return { capture_method: "manual", payment_method_types: ["card"] }
  }

  /**
   * Creates the intent of a session. Amounts are decimals of the currency. Throws `card.no_clear_answer` when no intent
   * came back: a session without one could never be paid.
   */
  override async initiatePayment(input: InitiatePaymentInput): Promise<InitiatePaymentOutput> {
    const session = await super.initiatePayment({ ...input, data: pick(input.data, CALLER_FIELDS) })
    if (!session.data?.client_secret) throw noClearAnswer("The card processor did not create the payment")
    return session
  }

  /** The SDK already repeats a lost request with the same key: a second loop here would outlive the cart lock. */
  override executeWithRetry<T>(
    apiCall: () => Promise<T>
  ): ReturnType<typeof StripeProviderService.prototype.executeWithRetry<T>> {
    return super.executeWithRetry(apiCall, 0)
  }

  /**
   * Refunds part of a captured payment. Upstream answers success to `charge_already_refunded`; that refund never happened,
   * so it is an error here. Amounts are decimals of the currency.
   */
  override async refundPayment({ amount, data, context }: RefundPaymentInput): Promise<RefundPaymentOutput> {
    const { id, currency } = data ?? {}
    if (typeof id !== "string" || typeof currency !== "string") {
      throw this.buildError("Cannot refund", new Error("the payment has no intent"))
    }
    try {
      await this.stripe_.refunds.create(
        { payment_intent: id, amount: getSmallestUnit(amount, currency) },
        { idempotencyKey: context?.idempotency_key }
      )
    } catch (error) {
      throw this.buildError("Cannot refund", error instanceof Error ? error : new Error(String(error)))
    }
    return { data }
  }

  /**
   * Reads a webhook. That a payment was captured is no news: we captured it, and a second capture beside ours would write the order's transaction twice.
   * What we could not hear of our own capture, the repairs ask.
   */
  override async getWebhookActionAndData(webhook: ProviderWebhookPayload["payload"]): Promise<WebhookActionResult> {
    const heard = await super.getWebhookActionAndData(webhook)
    return String(heard.action) === String(PaymentActions.SUCCESSFUL) ? { action: PaymentActions.NOT_SUPPORTED } : heard
  }

  protected override buildError(message: string, error: Error): Error {
    return processorError(message, error)
  }
}

/** Opens a client with the SDK of the parent class: its version decides what every method sends and reads. */
function connect(options: CardPaymentOptions): StripeClient {
  const upstream = createRequire(createRequire(__filename).resolve("@medusajs/payment-stripe"))
  const Stripe = upstream("stripe") as StripeClass
  return new Stripe(options.apiKey, { timeout: ANSWER_TIMEOUT_MS, ...(options.apiUrl ? apiHost(options.apiUrl) : {}) })
}

function pick(data: Record<string, unknown> | undefined, fields: string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(data ?? {}).filter(([field]) => fields.includes(field)))
}
