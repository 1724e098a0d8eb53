/** What the database holds, in counts and cents: printed after every suite. */
export const FIGURES = `SELECT
  (SELECT count(*) FROM canteen_wallet_account)::int AS wallets,
  (SELECT count(*) FROM canteen_wallet_entry)::int AS entries,
  (SELECT coalesce(sum(balance_cents), 0) FROM canteen_wallet_account)::int AS balance_cents,
  (SELECT count(*) FROM canteen_checkout)::int AS checkouts,
  (SELECT count(*) FROM canteen_checkout WHERE state = 'ordered')::int AS ordered,
  (SELECT count(*) FROM canteen_checkout WHERE state = 'reversed')::int AS reversed,
  (SELECT count(*) FROM canteen_booking WHERE status = 'confirmed')::int AS booked,
  (SELECT count(*) FROM canteen_booking WHERE status = 'cancelled')::int AS cancelled,
  (SELECT coalesce(sum(seats_taken), 0) FROM canteen_meal_day)::int AS seats,
  (SELECT count(*) FROM canteen_top_up WHERE state = 'credited')::int AS top_ups`

export const ORDER_FIGURES = `SELECT
  (SELECT count(*) FROM "order" WHERE deleted_at IS NULL)::int AS orders,
  (SELECT count(*) FROM capture WHERE deleted_at IS NULL)::int AS captures,
  (SELECT coalesce(round(sum(amount) * 100), 0) FROM order_transaction WHERE deleted_at IS NULL)::int AS transactions_cents,
  (SELECT coalesce(round(sum(amount) * 100), 0) FROM order_credit_line x JOIN "order" o ON o.id = x.order_id AND o.version = x.version
    WHERE x.deleted_at IS NULL)::int AS credit_cents`
