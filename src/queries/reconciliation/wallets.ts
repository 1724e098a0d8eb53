import type { Comparison } from "./comparison"

/** Wallets against the facts that their entries stand for. */
export const walletComparisons: Comparison[] = [
  {
    kind: "wallet_balance",
    subjects: `SELECT a.id AS subject_id, a.updated_at AS subject_at, a.customer_id, a.payee_id, a.balance_cents, coalesce(e.cents, 0) AS entries_cents,
        a.balance_cents - coalesce(e.cents, 0) AS cents, a.balance_cents <> coalesce(e.cents, 0) AS differs
      FROM moment JOIN canteen_wallet_account a ON a.updated_at >= moment.since AND a.deleted_at IS NULL
      LEFT JOIN LATERAL (SELECT sum(amount_cents) AS cents FROM canteen_wallet_entry WHERE account_id = a.id) e ON true`,
  },
  {
    kind: "checkout_wallet",
    // An attempt that runs, or whose process died, has debited what nobody has decided yet.
    subjects: `SELECT owed.*, taken_cents - owed_cents AS cents, taken_cents <> owed_cents AS differs FROM (
        SELECT c.id AS subject_id, c.updated_at AS subject_at, c.customer_id, c.order_id, c.id AS checkout_id, c.payee_id, c.state AS checkout_state,
          CASE WHEN c.state IN ('paid', 'ordered') THEN c.wallet_cents ELSE 0 END AS owed_cents, coalesce(e.cents, 0) AS taken_cents
        FROM moment JOIN canteen_checkout c ON c.updated_at >= moment.since AND NOT (c.state = 'open' AND c.busy_until IS NOT NULL)
        LEFT JOIN (SELECT reference, -sum(amount_cents) AS cents FROM canteen_wallet_entry WHERE kind IN ('checkout', 'reversal') GROUP BY reference) e
          ON e.reference = c.id) owed`,
  },
  {
    kind: "refund_wallet",
    subjects: `SELECT given.*, posted_cents - refund_cents AS cents, posted_cents <> refund_cents AS differs FROM (
        SELECT b.id AS subject_id, b.updated_at AS subject_at, b.customer_id, c.order_id, c.payee_id, b.checkout_id, b.commune_id, b.status AS booking_status,
          coalesce(r.cents, 0) AS refund_cents, coalesce(e.cents, 0) AS posted_cents
        FROM moment JOIN canteen_booking b ON b.updated_at >= moment.since JOIN canteen_checkout c ON c.id = b.checkout_id
        LEFT JOIN (SELECT booking_id, sum(cents) AS cents FROM canteen_refund WHERE channel = 'wallet' AND deleted_at IS NULL GROUP BY booking_id) r
          ON r.booking_id = b.id
        LEFT JOIN (SELECT reference, sum(amount_cents) AS cents FROM canteen_wallet_entry WHERE kind = 'refund' GROUP BY reference) e ON e.reference = b.id
        WHERE b.status = 'cancelled' OR r.cents IS NOT NULL OR e.cents IS NOT NULL
        UNION ALL
        SELECT r.id, r.updated_at, c.customer_id, c.order_id, c.payee_id, r.checkout_id, r.commune_id, 'gesture', r.cents, coalesce(e.amount_cents, 0)
        FROM moment JOIN canteen_refund r ON r.updated_at >= moment.since AND r.booking_id IS NULL AND r.channel = 'wallet' AND r.deleted_at IS NULL
        JOIN canteen_checkout c ON c.id = r.checkout_id LEFT JOIN canteen_wallet_entry e ON e.idempotency_key = 'gesture:' || r.id) given`,
  },
]
