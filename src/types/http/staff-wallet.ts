import type { FamilyRef } from "./admin"
import type { Cents, Instant, Page } from "./common"
import type { EntryKind, Wallet } from "./wallet"

/** `may_adjust`: whether the caller's grant covers the payee, which one of its communes alone does not. */
export type AdminWallet = Omit<Wallet, "low_balance_cents" | "provider_id"> & { family: FamilyRef; may_adjust: boolean }
/** GET /admin/canteen/wallets?q&customer_id&limit&offset */
export type AdminWalletsResponse = { wallets: AdminWallet[] } & Page

/** One movement of a wallet. Of another commune's only the date and the amount are told: `kind` and what follows are null. */
export type AdminWalletEntry = {
  id: string
  amount_cents: Cents
  created_at: Instant
  kind: EntryKind | null
  label: string | null
  reason: string | null
  balance_after_cents: Cents | null
  order_id: string | null
}
/** GET /admin/canteen/wallets/:id/entries */
export type AdminEntriesResponse = { wallet: AdminWallet; entries: AdminWalletEntry[] } & Page

/** POST /admin/canteen/wallets/:id/adjustments: `amount_cents` is signed, and never takes the wallet below zero. */
export type AdjustmentRequest = { amount_cents: Cents; reason: string }
export type AdjustmentResponse = {
  adjustment: { id: string; amount_cents: Cents; reason: string; created_at: Instant; balance_after_cents: Cents }
}
