import type { Cents, Day, Instant, Named, Page } from "./common"

export type Wallet = {
  id: string
  payee: Named & { communes: Named[] }
  balance_cents: Cents
  covers_until?: Day
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
  label: string
  created_at: Instant
  order_id?: string
}
/** GET /store/canteen/wallets/:id/entries */
export type EntriesResponse = { entries: WalletEntry[] } & Page

/** POST /store/canteen/wallets/:id/top-ups */
export type TopUpRequest = { amount_cents: Cents }
export type TopUpResponse = {
  cart_id: string
  payment_collection_id: string
  provider_id: string
  amount_cents: Cents
}
