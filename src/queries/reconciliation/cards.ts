import type { Comparison } from "./comparison"

/** What a card session of ours was opened for. */
const SESSIONS = `SELECT s.id AS session_id, s.provider_id AS account, k.customer_id, c.id AS checkout_id, coalesce(c.payee_id, a.payee_id) AS payee_id, l.order_id
  FROM payment_session s JOIN cart_payment_collection y ON y.payment_collection_id = s.payment_collection_id JOIN cart k ON k.id = y.cart_id
  LEFT JOIN canteen_checkout c ON c.cart_id = k.id LEFT JOIN canteen_top_up t ON t.cart_id = k.id LEFT JOIN canteen_wallet_account a ON a.id = t.account_id
  LEFT JOIN order_cart l ON l.cart_id = k.id AND l.deleted_at IS NULL`

/** What Medusa has of each of the processor's payments, in cents. `moved_at`: when it last touched it. */
const KNOWN = `SELECT p.data->>'id' AS intent_id, p.provider_id AS account, min(p.payment_session_id) AS session_id, max(s.created_at) AS opened_at,
    coalesce(sum((SELECT round(sum(amount) * 100) FROM capture WHERE payment_id = p.id AND deleted_at IS NULL)), 0)::int AS captured_cents,
    coalesce(sum((SELECT round(sum(amount) * 100) FROM refund WHERE payment_id = p.id AND deleted_at IS NULL)), 0)::int AS refunded_cents,
    max(greatest(p.updated_at, (SELECT max(updated_at) FROM capture WHERE payment_id = p.id), (SELECT max(updated_at) FROM refund WHERE payment_id = p.id))) AS moved_at
  FROM payment p JOIN payment_session s ON s.id = p.payment_session_id
  WHERE p.deleted_at IS NULL AND p.provider_id LIKE 'pp\\_stripe\\_%' GROUP BY 1, 2`

/** The processor's books against Medusa's. */
export const cardComparisons: Comparison[] = [
  {
    kind: "authorised_without_order",
    subjects: `SELECT i.id AS subject_id, i.created_at AS subject_at, s.customer_id, s.checkout_id, s.payee_id, i.status,
        i.status = 'requires_capture' AND s.order_id IS NULL AND i.created_at < now() - interval '1 hour' AS differs
      FROM intent i JOIN (${SESSIONS}) s ON s.session_id = i.session_id AND s.account = i.account`,
  },
  {
    kind: "card_books",
    // A session is opened before its intent: an hour is more than the two clocks differ by.
    subjects: `SELECT b.*, received_cents - given_back_cents - captured_cents + refunded_cents AS cents,
        (received_cents <> captured_cents OR given_back_cents <> refunded_cents) AND moved_at < now() - interval '10 minutes' AS differs
      FROM (
        SELECT coalesce(i.id, k.intent_id) AS subject_id, coalesce(i.created_at, k.opened_at) AS subject_at, s.customer_id, s.order_id, s.checkout_id, s.payee_id,
          coalesce(i.status, 'missing') AS status, coalesce(i.received_cents, 0) AS received_cents, coalesce(i.refunded_cents, 0) AS given_back_cents,
          coalesce(k.captured_cents, 0) AS captured_cents, coalesce(k.refunded_cents, 0) AS refunded_cents, coalesce(k.moved_at, i.created_at) AS moved_at
        FROM moment CROSS JOIN (intent i FULL JOIN (${KNOWN}) k ON k.intent_id = i.id AND k.account = i.account)
        JOIN (${SESSIONS}) s ON s.session_id = coalesce(i.session_id, k.session_id) AND s.account = coalesce(i.account, k.account)
        WHERE i.id IS NOT NULL OR (k.opened_at >= moment.since + interval '1 hour' AND k.account = ANY(moment.accounts))) b`,
  },
]
