import type { Instant } from "./common"

/** A card that a family kept at the card processor. Nothing more of it is known here. */
export type SavedCard = {
  id: string
  /** Whose money it may pay: a cart and a top-up name theirs. */
  provider_id: string
  /** As the processor calls it: "visa", "mastercard", "cartes_bancaires". */
  brand: string
  last4: string
  exp_month: number
  exp_year: number
  expired: boolean
  kept_at: Instant
}
/** GET /store/canteen/cards */
export type SavedCardsResponse = { cards: SavedCard[] }

/** POST /store/canteen/carts/:id/card. `return_url` is where the bank sends the parent back to, a page of an allowed origin. */
export type PayByCardRequest = { card_id: string; return_url: string }
/** Authorised: complete the cart. Else the bank asks on its page, and the cart is completed after it. */
export type PayByCardResponse = { status: "authorised" | "bank"; bank_url: string | null }
