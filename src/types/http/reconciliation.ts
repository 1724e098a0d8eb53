import type { FamilyRef } from "./admin"
import type { Cents, Instant, Named } from "./common"

/** What two books can disagree about. */
export type DifferenceKind =
  | "wallet_balance"
  | "wallet_chain"
  | "checkout_wallet"
  | "refund_wallet"
  | "booking_without_order"
  | "seats_taken"
  | "hold_ended"
  | "order_behind"
  | "order_books"
  | "order_unpaid"
  | "transaction_missing"
  | "refund_pending"
  | "two_orders"
  | "cart_not_completed"
  | "top_up_not_credited"
  | "top_up_not_captured"
  | "authorised_without_order"
  | "card_books"
  | "mail_failed"

/** `repaired`: found no more. `accepted`: a person looked at it, and it stays as it is. */
export type DifferenceState = "open" | "repaired" | "accepted"

/**
 * Two books that disagree about one subject. `repairs`: the application tries to repair it by itself. `cents` says by how much, what is there less what should be; null where
 * it is no amount, or where other communes than the caller's have a part in it. `facts` holds figures and states.
 */
export type AdminDifference = {
  id: string
  kind: DifferenceKind
  state: DifferenceState
  repairs: boolean
  subject_id: string
  cents: Cents | null
  facts: Record<string, string | number | boolean | null>
  communes: Named[]
  payee: Named | null
  family: FamilyRef | null
  order: { id: string; display_id: number } | null
  found_at: Instant
  last_seen_at: Instant
  repaired_at: Instant | null
}

/** One comparison of all books. `compared` counts the subjects of each comparison: null where the books could not be asked. */
export type ReconciliationRun = {
  id: string
  since: Instant
  started_at: Instant
  ended_at: Instant | null
  completed: boolean
  compared: { name: string; compared: number | null }[]
}

/** GET /admin/canteen/reconciliation: what is open, the oldest first; what was repaired or accepted within the last 30 days; the last run that has ended. */
export type ReconciliationResponse = { run: ReconciliationRun | null; open: AdminDifference[]; lately: AdminDifference[]; open_count: number }
/** POST /admin/canteen/reconciliation/run: `found` and `repaired` are this run's. */
export type ReconciliationRunResponse = { run: ReconciliationRun; found: AdminDifference[]; repaired: AdminDifference[]; open: AdminDifference[] }
/** POST /admin/canteen/reconciliation/:id/accept `{ reason }` */
export type DifferenceResponse = { difference: AdminDifference }
