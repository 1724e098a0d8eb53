import type { Comparison } from "./comparison"

/** Each top-up with the cents that its order's card paid. */
const TOP_UPS = `SELECT t.id AS subject_id, t.updated_at AS subject_at, a.customer_id, a.payee_id, t.order_id, t.state AS top_up_state, t.amount_cents,
    coalesce(round(sum(x.amount) * 100), 0)::int AS captured_cents, max(x.created_at) AS captured_at
  FROM moment JOIN canteen_top_up t ON t.updated_at >= moment.since JOIN canteen_wallet_account a ON a.id = t.account_id
  LEFT JOIN order_payment_collection l ON l.order_id = t.order_id AND l.deleted_at IS NULL
  LEFT JOIN payment p ON p.payment_collection_id = l.payment_collection_id AND p.captured_at IS NOT NULL AND p.deleted_at IS NULL
  LEFT JOIN capture x ON x.payment_id = p.id AND x.deleted_at IS NULL
  GROUP BY t.id, a.id`

/** Top-ups: the card's money and the wallet's. */
export const topUpComparisons: Comparison[] = [
  {
    kind: "top_up_not_credited",
    subjects: `SELECT t.*, -captured_cents AS cents, top_up_state <> 'credited' AND captured_cents > 0 AND captured_at < now() - interval '10 minutes' AS differs FROM (${TOP_UPS}) t`,
  },
  {
    kind: "top_up_not_captured",
    subjects: `SELECT t.*, amount_cents - captured_cents AS cents, top_up_state = 'credited' AND captured_cents <> amount_cents AS differs FROM (${TOP_UPS}) t`,
  },
]
