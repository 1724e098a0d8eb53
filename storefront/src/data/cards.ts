import "server-only"
import type { PayByCardRequest, PayByCardResponse, SavedCard, SavedCardsResponse } from "@wire"
import { call } from "./client"
import { BackendError } from "./errors"

/** The cards that the family kept; null while the card processor does not answer: the page says so, and works without them. */
export async function listCards(token: string): Promise<SavedCard[] | null> {
  try {
    return (await call<SavedCardsResponse>("/store/canteen/cards", { token })).cards
  } catch (error) {
    if (error instanceof BackendError && error.code === "card.no_clear_answer") return null
    throw error
  }
}

export async function forgetCard(token: string, id: string): Promise<void> {
  await call(`/store/canteen/cards/${encodeURIComponent(id)}`, { method: "DELETE", token })
}

/** Has a cart authorised on a kept card. @throws `card.declined`, `card.refused`, `card.no_clear_answer`, `card.not_found` */
export async function payByKeptCard(token: string, cartId: string, body: PayByCardRequest): Promise<PayByCardResponse> {
  return call<PayByCardResponse>(`/store/canteen/carts/${encodeURIComponent(cartId)}/card`, { method: "POST", token, body })
}
