import type { Comparison } from "./comparison"

/** The payments of our orders. */
const PAYMENTS = `own_order o JOIN order_payment_collection l ON l.order_id = o.order_id AND l.deleted_at IS NULL
  JOIN payment p ON p.payment_collection_id = l.payment_collection_id AND p.deleted_at IS NULL`

/** What an order needs of the payment that a capture or a refund is of. */
const MOVED = "o.customer_id, o.order_id, o.checkout_id, o.payee_id"

/** Medusa's payments against its orders, and refunds that are not finished. */
export const paymentComparisons: Comparison[] = [
  {
    kind: "order_unpaid",
    subjects: `SELECT o.order_id AS subject_id, o.updated_at AS subject_at, o.customer_id, o.order_id, o.checkout_id, o.payee_id, o.card_cents, coalesce(paid.cents, 0) AS captured_cents,
        coalesce(paid.cents, 0) - o.card_cents AS cents, coalesce(paid.cents, 0) < o.card_cents AND o.created_at < now() - interval '10 minutes' AS differs
      FROM moment JOIN own_order o ON o.updated_at >= moment.since AND o.card_cents > 0
      LEFT JOIN LATERAL (
        SELECT round(sum(x.amount) * 100)::int AS cents FROM order_payment_collection l
        JOIN payment p ON p.payment_collection_id = l.payment_collection_id AND p.captured_at IS NOT NULL AND p.deleted_at IS NULL
        JOIN capture x ON x.payment_id = p.id AND x.deleted_at IS NULL WHERE l.order_id = o.order_id AND l.deleted_at IS NULL) paid ON true`,
  },
  {
    kind: "transaction_missing",
    subjects: `SELECT moved.*, NOT EXISTS (SELECT 1 FROM order_transaction t WHERE t.reference_id = moved.subject_id AND t.deleted_at IS NULL)
          AND subject_at < now() - interval '10 minutes' AS differs
      FROM (
        SELECT x.id AS subject_id, x.created_at AS subject_at, ${MOVED}, 'capture' AS movement, -round(x.amount * 100)::int AS cents
        FROM moment JOIN ${PAYMENTS} JOIN capture x ON x.payment_id = p.id AND x.deleted_at IS NULL ON p.captured_at IS NOT NULL AND x.created_at >= moment.since
        UNION ALL
        SELECT x.id, x.created_at, ${MOVED}, 'refund', round(x.amount * 100)::int
        FROM moment JOIN ${PAYMENTS} JOIN refund x ON x.payment_id = p.id AND x.deleted_at IS NULL ON x.created_at >= moment.since) moved`,
  },
  {
    kind: "refund_pending",
    subjects: `SELECT r.id AS subject_id, r.created_at AS subject_at, c.customer_id, c.order_id, r.checkout_id, c.payee_id, coalesce(b.commune_id, r.commune_id) AS commune_id,
        r.channel, r.state AS refund_state, r.cents, r.state <> 'done' AND r.created_at < now() - interval '10 minutes' AS differs
      FROM moment JOIN canteen_refund r ON r.created_at >= moment.since AND r.deleted_at IS NULL JOIN canteen_checkout c ON c.id = r.checkout_id
      LEFT JOIN canteen_booking b ON b.id = r.booking_id
      UNION ALL
      SELECT r.id, r.created_at, a.customer_id, t.order_id, NULL, a.payee_id, NULL, 'card', r.state, r.cents, r.state <> 'done' AND r.created_at < now() - interval '10 minutes'
      FROM moment JOIN canteen_payout_refund r ON r.created_at >= moment.since AND r.deleted_at IS NULL
      JOIN canteen_top_up t ON t.id = r.top_up_id JOIN canteen_wallet_account a ON a.id = t.account_id`,
  },
]
