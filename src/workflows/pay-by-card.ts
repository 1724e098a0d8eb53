import { StepResponse, WorkflowResponse, createStep, createWorkflow, transform } from "@medusajs/framework/workflows-sdk"
import { acquireLockStep, createPaymentSessionsWorkflow, releaseLockStep } from "@medusajs/medusa/core-flows"
import { Temporal } from "temporal-polyfill"
import { isConfigured, savedCards } from "../card-accounts"
import { providerUnavailable } from "../decisions/card-provider"
import { cartCompleted } from "../modules/booking/errors"
import { readOwnCart } from "../queries/cart-meals"
import { cardProviderOfCart } from "../queries/cart-payee"
import { readKeptCards } from "./saved-cards"
import { CanteenError, notFound } from "../types/canteen-error"
import type { PayByCardResponse } from "../types/http"

export type PayByCardInput = { cart_id: string; customer_id: string; card_id: string; return_url: string; now: string }

/** The card must be one that this family kept at the account of the cart's payee. */
const chooseCardStep = createStep("canteen-choose-card", async ({ cart_id, customer_id, card_id, now }: PayByCardInput, { container }) => {
  const cart = await readOwnCart(container, cart_id, customer_id)
  if (cart.completed_at) throw cartCompleted(cart.id)
  const provider_id = await cardProviderOfCart(container, cart)
  if (provider_id === null) throw notFound("cart", cart_id)
  if (!cart.payment_collection) throw collectionMissing(cart_id)
  if (!isConfigured(container, provider_id)) throw providerUnavailable(provider_id)
  const cards = await readKeptCards(container, customer_id, Temporal.Instant.from(now))
  const card = cards.find((one) => one.card.provider_id === provider_id && one.copies.includes(card_id))
  if (!card) throw notFound("card", card_id)
  return new StepResponse({ provider_id, card_id, payment_collection_id: cart.payment_collection.id })
})

function collectionMissing(cartId: string): CanteenError {
  return new CanteenError("not_allowed", "payment.session_missing", `The cart "${cartId}" has no payment collection: make one first`)
}

type Confirming = { provider_id: string; intent_id: string; return_url: string }

/** Refused or unclear, it fails: the session that was opened for it is taken back, and with it whatever the card kept for us. */
const confirmStep = createStep("canteen-confirm-card", async ({ provider_id, intent_id, return_url }: Confirming, { container }) => {
  const verdict = await savedCards(container, provider_id).confirm(intent_id, return_url)
  const answer: PayByCardResponse = { status: verdict.kind, bank_url: verdict.kind === "bank" ? verdict.url : null }
  return new StepResponse(answer)
})

/**
 * Has a cart, of meals or of a top-up, authorised on a card that the family kept: a new session in place of any other, confirmed at once. The cart's own completion makes
 * the order, as after a card that was typed. Under core's lock of the cart, so that no completion runs beside it.
 * @throws CanteenError `cart.not_found`, `cart.completed`, `card.not_found`, `payment.session_missing`, `payment.provider_unavailable`; MedusaError `card.declined`, `card.refused`, `card.no_clear_answer`
 */
export const payByCardWorkflow = createWorkflow("canteen-pay-by-card", (input: PayByCardInput) => {
  const key = transform(input, ({ cart_id }) => cart_id)
  acquireLockStep({ key, timeout: 30, ttl: 120 })
  const { provider_id, card_id, payment_collection_id } = chooseCardStep(input)
  const session = createPaymentSessionsWorkflow.runAsStep({
    input: transform({ input, payment_collection_id, provider_id, card_id }, ({ input: { customer_id }, payment_collection_id, provider_id, card_id }) => ({
      payment_collection_id,
      provider_id,
      customer_id,
      data: { payment_method: card_id },
    })),
  })
  const answer = confirmStep(
    transform({ input, session, provider_id }, ({ input: { return_url }, session, provider_id }) => ({ provider_id, intent_id: String(session.data?.["id"]), return_url }))
  )
  releaseLockStep({ key })
  return new WorkflowResponse(answer)
})
