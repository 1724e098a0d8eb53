import type { Comparison } from "./comparison"

/** Booked meals against their checkouts and their seats. */
export const bookingComparisons: Comparison[] = [
  {
    kind: "booking_without_order",
    subjects: `SELECT b.checkout_id AS subject_id, max(b.updated_at) AS subject_at, min(b.customer_id) AS customer_id, c.order_id, b.checkout_id, c.payee_id,
        coalesce(c.state, 'missing') AS checkout_state, count(*) AS meals, sum(b.price_cents) AS cents,
        coalesce(c.state, 'missing') <> 'ordered' AND max(b.updated_at) < now() - interval '10 minutes' AS differs
      FROM moment JOIN canteen_booking b ON b.updated_at >= moment.since AND b.status IN ('confirmed', 'served', 'absent') AND b.deleted_at IS NULL
      LEFT JOIN canteen_checkout c ON c.id = b.checkout_id GROUP BY b.checkout_id, c.id`,
  },
  {
    kind: "seats_taken",
    subjects: `SELECT m.id AS subject_id, m.day::date AS subject_at, s.commune_id, m.day, m.seats_taken, count(b.id) AS booked, m.seats_taken <> count(b.id) AS differs
      FROM moment JOIN canteen_meal_day m ON m.day::date >= moment.since::date AND m.deleted_at IS NULL
      LEFT JOIN canteen_service s ON s.id = m.canteen_service_id
      LEFT JOIN canteen_booking b ON b.meal_day_id = m.id AND b.status <> 'cancelled' AND b.deleted_at IS NULL
      GROUP BY m.id, s.id`,
  },
  {
    kind: "hold_ended",
    subjects: `SELECT b.checkout_id AS subject_id, max(b.updated_at) AS subject_at, min(b.customer_id) AS customer_id, b.checkout_id, c.payee_id,
        coalesce(c.state, 'missing') AS checkout_state, count(*) AS meals,
        CASE WHEN c.state IS DISTINCT FROM 'open' THEN max(b.updated_at) < now() - interval '10 minutes'
          WHEN c.busy_until IS NOT NULL THEN c.busy_until < now() - interval '10 minutes'
          ELSE coalesce(c.held_until < moment.instant - interval '10 minutes', true) END AS differs
      FROM moment JOIN canteen_booking b ON b.updated_at >= moment.since AND b.status = 'held' AND b.deleted_at IS NULL
      LEFT JOIN canteen_checkout c ON c.id = b.checkout_id GROUP BY b.checkout_id, c.id, moment.instant`,
  },
]
