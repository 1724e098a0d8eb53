import "server-only"
import { call } from "./client"
import { BackendError } from "./errors"

type CollectionAnswer = { payment_collection: { id: string } }
type SessionsAnswer = {
  payment_collection: { payment_sessions?: { provider_id: string; data: Record<string, unknown> }[] }
}
type CompleteAnswer =
  | { type: "order"; order: { id: string } }
  | { type: "cart"; error: { message: string; name: string; type: string } }

/** The collection of a cart; asking again answers the same one. */
export async function openCollection(token: string, cartId: string): Promise<string> {
  const answer = await call<CollectionAnswer>("/store/payment-collections", {
    method: "POST",
    token,
    body: { cart_id: cartId },
  })
  return answer.payment_collection.id
}

/** Opens the card session; `keep` has the processor keep the card. Answers the client secret with which a browser confirms the payment. */
export async function openCardSession(token: string, collectionId: string, { providerId, keep }: { providerId: string; keep: boolean }): Promise<string> {
  const answer = await call<SessionsAnswer>(
    `/store/payment-collections/${encodeURIComponent(collectionId)}/payment-sessions`,
    { method: "POST", token, body: { provider_id: providerId, ...(keep ? { data: { setup_future_usage: "on_session" } } : {}) } },
  )
  const session = answer.payment_collection.payment_sessions?.find((one) => one.provider_id === providerId)
  const secret = session?.data.client_secret
  if (typeof secret === "string") return secret
  throw new BackendError(502, { code: "payment.no_session", message: "the card session has no client secret" })
}

/**
 * Makes the order of a cart whose card was authorised. Repeatable: the same order comes back.
 * @throws `payment_authorization_error` when the card was refused, `payment_requires_more_error` when 3-D Secure was left.
 */
export async function completeCart(token: string, cartId: string): Promise<string> {
  const path = `/store/carts/${encodeURIComponent(cartId)}/complete`
  const answer = await call<CompleteAnswer>(path, { method: "POST", token, body: {} })
  if (answer.type === "order") return answer.order.id
  throw new BackendError(402, { code: answer.error.type, message: answer.error.message })
}
