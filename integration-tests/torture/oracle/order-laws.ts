import { INTENTS, type Law } from "./law"

/** Each order in cents, from Medusa's raw rows: its lines and credit lines (every version has all of them again), its transactions, and the captures and refunds of its payments. */
const BOOKS = `${INTENTS}, books AS (
  SELECT o.id, o.status::text, l.cart_id, c.id AS checkout_id, c.total_cents, c.wallet_cents, t.id AS top_up_id, t.amount_cents AS top_up_cents,
    coalesce((SELECT round(sum(i.quantity * coalesce(i.unit_price, li.unit_price)) * 100) FROM order_item i JOIN order_line_item li ON li.id = i.item_id
      WHERE i.order_id = o.id AND i.version = o.version AND i.deleted_at IS NULL), 0)::int AS items,
    coalesce((SELECT sum(i.quantity) FROM order_item i WHERE i.order_id = o.id AND i.version = o.version AND i.deleted_at IS NULL), 0)::int AS quantity,
    coalesce((SELECT round(sum(x.amount) * 100) FROM order_credit_line x WHERE x.order_id = o.id AND x.version = o.version AND x.deleted_at IS NULL), 0)::int AS credit,
    coalesce((SELECT round(sum(x.amount) * 100) FROM order_transaction x WHERE x.order_id = o.id AND x.deleted_at IS NULL), 0)::int AS transactions,
    coalesce((SELECT round(sum(x.amount) * 100) FROM order_payment_collection p JOIN payment y ON y.payment_collection_id = p.payment_collection_id
      JOIN capture x ON x.payment_id = y.id AND x.deleted_at IS NULL WHERE p.order_id = o.id AND p.deleted_at IS NULL), 0)::int AS captured,
    coalesce((SELECT round(sum(x.amount) * 100) FROM order_payment_collection p JOIN payment y ON y.payment_collection_id = p.payment_collection_id
      JOIN refund x ON x.payment_id = y.id AND x.deleted_at IS NULL WHERE p.order_id = o.id AND p.deleted_at IS NULL), 0)::int AS refunded
  FROM "order" o LEFT JOIN order_cart l ON l.order_id = o.id AND l.deleted_at IS NULL
  LEFT JOIN canteen_checkout c ON c.cart_id = l.cart_id LEFT JOIN canteen_top_up t ON t.cart_id = l.cart_id
  WHERE o.deleted_at IS NULL AND o.status <> 'canceled'
)`

/** Medusa's orders and payments, the processor's books and ours: they say the same, and nothing is left to do. */
export const orderLaws: Law[] = [
  {
    name: "an order is linked to one cart, and a cart to one order",
    sql: `WITH ${BOOKS} SELECT coalesce(min(cart_id), min(id)) AS subject, format('%s orders, link %s', count(DISTINCT id), min(cart_id)) AS detail
      FROM books GROUP BY coalesce(cart_id, id) HAVING count(*) <> 1 OR min(cart_id) IS NULL`,
  },
  {
    name: "a checkout or a top-up and its order name each other",
    sql: `WITH ${BOOKS} SELECT coalesce(b.id, c.id) AS subject, format('checkout %s says %s, is %s', c.id, c.order_id, c.state) AS detail
      FROM (SELECT * FROM books WHERE top_up_id IS NULL) b FULL JOIN (SELECT * FROM canteen_checkout WHERE state = 'ordered') c ON c.order_id = b.id
      WHERE b.id IS NULL OR c.id IS DISTINCT FROM b.checkout_id
      UNION ALL
      SELECT coalesce(b.id, t.id), format('top-up %s says %s, is %s', t.id, t.order_id, t.state)
      FROM (SELECT * FROM books WHERE top_up_id IS NOT NULL) b FULL JOIN (SELECT * FROM canteen_top_up WHERE state <> 'open') t ON t.order_id = b.id
      WHERE b.id IS NULL OR t.id IS DISTINCT FROM b.top_up_id`,
  },
  {
    name: "a cart is completed when it became an order, and only then",
    sql: `SELECT c.id AS subject, format('completed at %s, order %s', c.completed_at, l.order_id) AS detail
      FROM cart c LEFT JOIN order_cart l ON l.cart_id = c.id AND l.deleted_at IS NULL
      WHERE c.deleted_at IS NULL AND (c.completed_at IS NULL) <> (l.order_id IS NULL)`,
  },
  {
    name: "an order's items less its credit lines are its transactions",
    sql: `WITH ${BOOKS} SELECT id AS subject, format('items %s, credit %s, transactions %s', items, credit, transactions) AS detail
      FROM books WHERE items - credit <> transactions`,
  },
  {
    name: "an order's transactions are the captures less the refunds of its payments",
    sql: `WITH ${BOOKS} SELECT id AS subject, format('transactions %s, captured %s, refunded %s', transactions, captured, refunded) AS detail
      FROM books WHERE transactions <> captured - refunded`,
  },
  {
    name: "an order's lines are the active bookings of its checkout",
    sql: `WITH ${BOOKS} SELECT b.id AS subject, format('%s meals of %s cents, bookings %s of %s', b.quantity, b.items, count(k.id), coalesce(sum(k.price_cents), 0)) AS detail
      FROM books b LEFT JOIN canteen_booking k ON k.checkout_id = b.checkout_id AND k.status <> 'cancelled' WHERE b.top_up_id IS NULL
      GROUP BY b.id, b.quantity, b.items HAVING b.quantity <> count(k.id) OR b.items <> coalesce(sum(k.price_cents), 0)`,
  },
  {
    name: "an order's credit is what the wallet paid and did not get back, its payments what the card did",
    sql: `WITH ${BOOKS}, given AS (SELECT checkout_id, coalesce(sum(cents) FILTER (WHERE channel = 'wallet'), 0) AS wallet,
        coalesce(sum(cents) FILTER (WHERE channel = 'card'), 0) AS card FROM canteen_refund GROUP BY checkout_id)
      SELECT b.id AS subject, format('wallet paid %s, got %s back, credit %s; card paid %s, got %s back, captured %s, refunded %s',
        b.wallet_cents, coalesce(g.wallet, 0), b.credit, b.total_cents - b.wallet_cents, coalesce(g.card, 0), b.captured, b.refunded) AS detail
      FROM books b LEFT JOIN given g ON g.checkout_id = b.checkout_id WHERE b.checkout_id IS NOT NULL
        AND (b.credit <> b.wallet_cents - coalesce(g.wallet, 0) OR b.captured <> b.total_cents - b.wallet_cents OR b.refunded <> coalesce(g.card, 0))`,
  },
  {
    name: "a top-up is credited when its card was captured, and only then",
    sql: `WITH ${BOOKS} SELECT t.id AS subject, format('%s of %s, captured %s', t.state, t.amount_cents, b.captured) AS detail
      FROM canteen_top_up t LEFT JOIN books b ON b.top_up_id = t.id
      WHERE (t.state = 'credited') <> (coalesce(b.captured, 0) > 0) OR (t.state = 'credited' AND b.captured <> t.amount_cents)`,
  },
  {
    name: "a capture is finished, and of its payment's amount",
    sql: `SELECT p.id AS subject, format('amount %s, captured %s at %s', p.amount, sum(c.amount), p.captured_at) AS detail
      FROM payment p JOIN capture c ON c.payment_id = p.id AND c.deleted_at IS NULL WHERE p.deleted_at IS NULL
      GROUP BY p.id HAVING p.captured_at IS NULL OR sum(c.amount) <> p.amount`,
  },
  {
    name: "the processor took and sent back what Medusa says, and nothing else",
    sql: `WITH ${INTENTS}, ours AS (SELECT p.data->>'id' AS intent_id,
        round(sum(coalesce((SELECT sum(amount) FROM capture c WHERE c.payment_id = p.id AND c.deleted_at IS NULL), 0)) * 100)::int AS captured,
        round(sum(coalesce((SELECT sum(amount) FROM refund r WHERE r.payment_id = p.id AND r.deleted_at IS NULL), 0)) * 100)::int AS refunded
        FROM payment p WHERE p.deleted_at IS NULL GROUP BY 1)
      SELECT coalesce(i.id, o.intent_id) AS subject, format('%s: processor %s less %s, Medusa %s less %s', i.status, i.received, i.refunded, o.captured, o.refunded) AS detail
      FROM intent i FULL JOIN ours o ON o.intent_id = i.id
      WHERE coalesce(i.received, 0) <> coalesce(o.captured, 0) OR coalesce(i.refunded, 0) <> coalesce(o.refunded, 0)`,
  },
  {
    name: "no card is left authorised",
    sql: `WITH ${INTENTS} SELECT id AS subject, status AS detail FROM intent WHERE status = 'requires_capture'`,
  },
  {
    name: "nothing waits to be done",
    sql: `SELECT id AS subject, format('checkout %s, not settled', state) AS detail FROM canteen_checkout WHERE state = 'ordered' AND NOT settled
      UNION ALL SELECT id, format('refund of %s cents by %s is %s', cents, channel, state) FROM canteen_refund WHERE state <> 'done'
      UNION ALL SELECT id, 'its order does not follow' FROM canteen_booking WHERE NOT order_follows
      UNION ALL SELECT id, 'top-up ordered, not credited' FROM canteen_top_up WHERE state = 'ordered'
      UNION ALL SELECT id, format('order edit of %s is %s', order_id, status) FROM order_change WHERE status IN ('pending', 'requested') AND deleted_at IS NULL`,
  },
  {
    name: "no cent is lost or created",
    sql: `WITH ${INTENTS}, sums AS (SELECT
        (SELECT coalesce(sum(received - refunded), 0) FROM intent) AS cards,
        (SELECT coalesce(sum(amount_cents), 0) FROM canteen_wallet_entry WHERE kind IN ('opening', 'adjustment', 'payout')) AS opened,
        (SELECT coalesce(sum(balance_cents), 0) FROM canteen_wallet_account) AS wallets,
        (SELECT coalesce(sum(b.price_cents), 0) FROM canteen_booking b JOIN canteen_checkout c ON c.id = b.checkout_id
          WHERE b.status <> 'cancelled' AND c.state IN ('paid', 'ordered')) AS meals)
      SELECT 'all' AS subject, format('in: cards %s, opened %s; there: wallets %s, meals %s', cards, opened, wallets, meals) AS detail
      FROM sums WHERE cards + opened <> wallets + meals`,
  },
]
