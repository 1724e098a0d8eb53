import type { Cents, Day, Instant, Named, Page } from "./common"

export type Wallet = {
  id: string
  payee: Named & { communes: Named[] }
  balance_cents: Cents
  /** The last day that the balance still pays, by the family's saved weeks; missing without them, or when it pays none. */
  covers_until?: Day
  /** Below this balance the family gets a mail; null when it wants none. */
  low_balance_cents: Cents | null
  /** The card account that its top-ups are paid to: a kept card of another one does not pay here. */
  provider_id: string
  top_up: { min_cents: Cents; max_cents: Cents; suggested_cents: Cents[] }
}
/** GET /store/canteen/wallets */
export type WalletsResponse = { wallets: Wallet[] }

export type EntryKind = "top_up" | "checkout" | "reversal" | "refund" | "adjustment" | "payout" | "opening"
export type WalletEntry = {
  id: string
  amount_cents: Cents
  balance_after_cents: Cents
  kind: EntryKind
  /** As statements and exports call it, in French. */
  label: string
  /** Why the town hall moved the money, in its own words: of adjustments, and of refunds that cancel no meal. */
  reason: string | null
  created_at: Instant
  order_id?: string
}
/** GET /store/canteen/wallets/:id/entries */
export type EntriesResponse = { entries: WalletEntry[] } & Page

/** POST /store/canteen/wallets/:id/low-balance */
export type LowBalanceRequest = { threshold_cents: Cents | null }
export type LowBalanceResponse = { wallet: Wallet }

/** POST /store/canteen/wallets/:id/top-ups */
export type TopUpRequest = { amount_cents: Cents }
export type TopUpResponse = {
  cart_id: string
  payment_collection_id: string
  provider_id: string
  amount_cents: Cents
}
