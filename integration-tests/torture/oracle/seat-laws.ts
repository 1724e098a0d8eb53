import type { Law } from "./law"

/** Seats from the raw bookings, and what each booking rests on. */
export const seatLaws: Law[] = [
  {
    name: "seats taken are the active bookings",
    sql: `SELECT m.id AS subject, format('%s: %s taken, %s booked', m.day, m.seats_taken, count(b.id)) AS detail
      FROM canteen_meal_day m LEFT JOIN canteen_booking b ON b.meal_day_id = m.id AND b.status <> 'cancelled' AND b.deleted_at IS NULL
      GROUP BY m.id HAVING m.seats_taken <> count(b.id)
      UNION ALL
      SELECT b.id, 'a booking without meal day' FROM canteen_booking b LEFT JOIN canteen_meal_day m ON m.id = b.meal_day_id WHERE m.id IS NULL`,
  },
  {
    name: "no day has more bookings than seats",
    sql: `SELECT m.id AS subject, format('%s: %s for %s seats', m.day, count(b.id), coalesce(m.capacity, s.capacity)) AS detail
      FROM canteen_meal_day m JOIN canteen_booking b ON b.meal_day_id = m.id AND b.status <> 'cancelled'
      LEFT JOIN canteen_service s ON s.id = m.canteen_service_id
      GROUP BY m.id, s.capacity HAVING count(b.id) > coalesce(m.capacity, s.capacity)`,
  },
  {
    name: "a beneficiary has one meal on a meal day",
    sql: `SELECT beneficiary_id AS subject, format('%s on %s', count(*), meal_day_id) AS detail FROM canteen_booking
      WHERE status <> 'cancelled' AND deleted_at IS NULL GROUP BY beneficiary_id, meal_day_id HAVING count(*) > 1`,
  },
  {
    name: "a held meal has a hold that lives or an attempt that holds it",
    sql: `SELECT b.id AS subject, format('checkout %s is %s, held until %s', c.id, c.state, c.held_until) AS detail
      FROM canteen_booking b LEFT JOIN canteen_checkout c ON c.id = b.checkout_id
      WHERE b.status = 'held' AND NOT coalesce(c.state = 'open' AND (c.held_until > $2::timestamptz OR c.busy_until > now()), false)`,
  },
  {
    name: "a booked or cancelled meal was paid: its checkout is ordered",
    sql: `SELECT b.id AS subject, format('%s, checkout %s is %s', b.status, b.checkout_id, c.state) AS detail
      FROM canteen_booking b LEFT JOIN canteen_checkout c ON c.id = b.checkout_id
      WHERE b.status <> 'held' AND NOT coalesce(c.state = 'ordered' AND c.order_id IS NOT NULL, false)`,
  },
  {
    name: "an ordered checkout has the meals that it was paid for",
    sql: `SELECT c.id AS subject, format('total %s, meals %s', c.total_cents, coalesce(sum(b.price_cents), 0)) AS detail
      FROM canteen_checkout c LEFT JOIN canteen_booking b ON b.checkout_id = c.id AND b.status <> 'held'
      WHERE c.state = 'ordered' GROUP BY c.id HAVING coalesce(sum(b.price_cents), 0) <> c.total_cents`,
  },
  {
    name: "no attempt is left behind",
    sql: `SELECT id AS subject, format('%s, busy until %s', state, busy_until) AS detail FROM canteen_checkout
      WHERE state = 'paid' OR busy_until IS NOT NULL`,
  },
]
