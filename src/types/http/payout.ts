import type { FamilyRef } from "./admin"
import type { Cents, Day, Instant, Named, Page } from "./common"

/** POST /store/canteen/wallets/:id/payouts: the whole balance unless `amount_cents`. The account is needed for what no card can take back. */
export type PayoutRequest = { amount_cents?: Cents; iban?: string; account_holder?: string }
export type Payout = {
  id: string
  amount_cents: Cents
  card_cents: Cents
  /** What the cards have not been sent yet: it follows by itself. */
  card_pending_cents: Cents
  transfer_cents: Cents
  /** Its two ends only. */
  iban: string | null
  asked_at: Instant
  /** When the town hall made the transfer. */
  paid_on: Day | null
}
export type PayoutResponse = { payout: Payout }
/** GET /store/canteen/wallets/:id/payouts: what paying out the whole balance would do, then what was asked before, newest first. */
export type PayoutsResponse = { whole: { amount_cents: Cents; card_cents: Cents; transfer_cents: Cents }; payouts: Payout[] }

/** For who is granted the payee: the account in full. */
export type AdminPayout = Payout & { family: FamilyRef; payee: Named; account_holder: string | null }
/** GET /admin/canteen/payouts?state&limit&offset: pay-outs with a transfer, the oldest first. */
export type AdminPayoutsResponse = { payouts: AdminPayout[] } & Page
/** POST /admin/canteen/payouts/:id/paid: the same day again has no effect. */
export type PayoutPaidRequest = { paid_on: Day }
export type AdminPayoutResponse = { payout: AdminPayout }
