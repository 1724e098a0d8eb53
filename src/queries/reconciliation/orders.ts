import type { Comparison } from "./comparison"

/** Orders of ours with the cents of their own lines, and what is still being done about them. */
const BOOKS = `SELECT o.order_id AS subject_id, o.updated_at AS subject_at, o.customer_id, o.order_id, o.checkout_id, o.payee_id, o.settled,
    (SELECT coalesce(round(sum(i.quantity * coalesce(i.unit_price, n.unit_price)) * 100), 0)::int FROM order_item i JOIN order_line_item n ON n.id = i.item_id
      WHERE i.order_id = m.id AND i.version = m.version AND i.deleted_at IS NULL) AS items_cents,
    (SELECT coalesce(round(sum(amount) * 100), 0)::int FROM order_credit_line
      WHERE order_id = m.id AND version = m.version AND deleted_at IS NULL) AS credit_cents,
    (SELECT coalesce(round(sum(amount) * 100), 0)::int FROM order_transaction WHERE order_id = m.id AND deleted_at IS NULL) AS transactions_cents
  FROM moment JOIN own_order o ON true JOIN "order" m ON m.id = o.order_id AND m.deleted_at IS NULL AND m.status <> 'canceled'
  WHERE greatest(o.updated_at, m.updated_at) >= moment.since`

/** Something that a repair, or a member of staff, has not finished. */
const PENDING = `SELECT c.order_id FROM canteen_checkout c JOIN canteen_booking b ON b.checkout_id = c.id WHERE NOT b.order_follows
  UNION ALL SELECT c.order_id FROM canteen_checkout c JOIN canteen_refund r ON r.checkout_id = c.id WHERE r.state <> 'done'
  UNION ALL SELECT t.order_id FROM canteen_top_up t JOIN canteen_payout_refund r ON r.top_up_id = t.id WHERE r.state <> 'done'
  UNION ALL SELECT order_id FROM order_change WHERE status IN ('pending', 'requested') AND deleted_at IS NULL`

/** Medusa's orders against our checkouts. */
export const orderComparisons: Comparison[] = [
  {
    kind: "order_books",
    subjects: `SELECT b.*, items_cents - credit_cents - transactions_cents AS cents, settled AND items_cents - credit_cents <> transactions_cents
        AND subject_id NOT IN (SELECT order_id FROM (${PENDING}) pending WHERE order_id IS NOT NULL) AS differs FROM (${BOOKS}) b`,
  },
  {
    kind: "order_behind",
    subjects: `SELECT b.checkout_id AS subject_id, max(b.updated_at) AS subject_at, min(b.customer_id) AS customer_id, c.order_id, b.checkout_id, c.payee_id,
        count(*) FILTER (WHERE NOT b.order_follows) AS meals, sum(b.price_cents) FILTER (WHERE NOT b.order_follows) AS cents,
        EXISTS (SELECT 1 FROM order_change x WHERE x.order_id = c.order_id AND x.status IN ('pending', 'requested') AND x.deleted_at IS NULL) AS change_open,
        coalesce(min(b.updated_at) FILTER (WHERE NOT b.order_follows) < now() - interval '10 minutes', false) AS differs
      FROM moment JOIN canteen_booking b ON b.updated_at >= moment.since AND b.status = 'cancelled' AND b.deleted_at IS NULL
      JOIN canteen_checkout c ON c.id = b.checkout_id GROUP BY b.checkout_id, c.id`,
  },
  {
    kind: "two_orders",
    subjects: `SELECT cart_id AS subject_id, max(created_at) AS subject_at, min(customer_id) AS customer_id, max(checkout_id) AS checkout_id, max(payee_id) AS payee_id,
        max(id) AS order_id, count(DISTINCT id) AS orders, string_agg(DISTINCT display_id::text, ', ') AS numbers, count(DISTINCT id) > 1 AS differs
      FROM (
        SELECT m.id, m.display_id, m.created_at, m.customer_id, named.cart_id, c.id AS checkout_id, c.payee_id
        FROM moment JOIN "order" m ON m.created_at >= moment.since AND m.deleted_at IS NULL AND m.status <> 'canceled'
        JOIN LATERAL (
          SELECT l.cart_id FROM order_cart l WHERE l.order_id = m.id AND l.deleted_at IS NULL
          UNION SELECT m.metadata->>'cart_id'
          UNION SELECT n.metadata->>'cart_id' FROM order_item i JOIN order_line_item n ON n.id = i.item_id WHERE i.order_id = m.id AND i.deleted_at IS NULL
        ) named ON named.cart_id IS NOT NULL
        LEFT JOIN canteen_checkout c ON c.cart_id = named.cart_id) made
      GROUP BY cart_id`,
  },
  {
    kind: "cart_not_completed",
    subjects: `SELECT l.cart_id AS subject_id, l.created_at AS subject_at, k.customer_id, l.order_id, c.id AS checkout_id, c.payee_id,
        k.completed_at IS NULL AND l.created_at < now() - interval '10 minutes' AS differs
      FROM moment JOIN order_cart l ON l.created_at >= moment.since AND l.deleted_at IS NULL JOIN cart k ON k.id = l.cart_id
      LEFT JOIN canteen_checkout c ON c.cart_id = l.cart_id`,
  },
]
