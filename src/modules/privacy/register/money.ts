import { type Holding, INTERNAL, STAFF } from "./holding"

const OWN = "t.customer_id = (SELECT id FROM me)"
const BOOKS = "the accounts' books: amounts and days of a family that is named by its id alone"

/** Meals and money: the accounts' books stay, under a pseudonym. */
export const MONEY_HOLDINGS: readonly Holding[] = [
  {
    table: "canteen_booking",
    rows: OWN,
    exported: { section: "bookings", without: { cancelled_by: STAFF, order_follows: INTERNAL, meal_day_service_id: INTERNAL } },
    erased: { set: "cancel_reason = NULL" },
  },
  { table: "canteen_checkout", rows: OWN, exported: { section: "checkouts", without: { attempt: INTERNAL, busy_until: INTERNAL, settled: INTERNAL } }, erased: { kept: BOOKS } },
  {
    table: "canteen_refund",
    rows: "t.checkout_id IN (SELECT id FROM checkouts)",
    exported: { section: "refunds", without: { refunded_by: STAFF, idempotency_key: INTERNAL, sent_at: INTERNAL } },
    erased: { kept: `${BOOKS}; a reason that staff wrote is its evidence` },
  },
  { table: "canteen_wallet_account", rows: OWN, exported: { section: "wallets", without: { last_hash: INTERNAL, low_balance_armed: INTERNAL, entries_count: INTERNAL } }, erased: { set: "low_balance_cents = NULL, low_balance_armed = NULL" } },
  {
    table: "canteen_wallet_entry",
    rows: "t.account_id IN (SELECT id FROM wallets)",
    exported: { section: "wallet_entries", without: { idempotency_key: INTERNAL, previous_hash: INTERNAL, hash: INTERNAL } },
    erased: { kept: `${BOOKS}; the ledger refuses any change and its chain would break` },
  },
  {
    table: "canteen_wallet_adjustment",
    rows: "t.account_id IN (SELECT id FROM wallets)",
    exported: { section: "wallet_adjustments", without: { adjusted_by: STAFF, idempotency_key: INTERNAL, told: INTERNAL } },
    erased: { kept: `${BOOKS}; its reason is the label of the ledger's entry` },
  },
  { table: "canteen_top_up", rows: "t.account_id IN (SELECT id FROM wallets)", exported: { section: "top_ups", without: { idempotency_key: INTERNAL, busy_until: INTERNAL } }, erased: { kept: BOOKS } },
  {
    table: "canteen_payout",
    rows: "t.account_id IN (SELECT id FROM wallets)",
    exported: { section: "payouts", without: { paid_by: STAFF, idempotency_key: INTERNAL, told: INTERNAL, transfer_told: INTERNAL } },
    erased: { set: "iban = CASE WHEN t.iban IS NULL THEN NULL ELSE 'effacé' END, account_holder = CASE WHEN t.account_holder IS NULL THEN NULL ELSE (SELECT pseudonym FROM me) END" },
  },
  { table: "canteen_payout_refund", rows: "t.payout_id IN (SELECT id FROM payouts)", exported: { section: "payout_refunds", without: { sent_at: INTERNAL } }, erased: { kept: BOOKS } },
  {
    table: "canteen_receipt",
    rows: OWN,
    exported: { section: "receipts" },
    erased: { kept: "an accounting document, kept as it was issued for ten years (Code de commerce, L123-22), its names with it (GDPR, article 17(3)(b)); the rows refuse any change" },
  },
  { table: "canteen_difference", rows: OWN, exported: { section: "account_checks", without: { alerted_at: INTERNAL } }, erased: { kept: `${BOOKS}; it holds figures and states only` } },
]
