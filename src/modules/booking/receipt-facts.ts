import type { Day } from "../../types/http"
import type { Sql } from "../../types/sql"
import type { Channel } from "./cancel"

/** Which facts are sought: those that changed since a moment of the database's time, or those of these checkouts. */
export type FactsSought = { since: Date } | { checkout_ids: string[] }

export type PaidCheckout = {
  id: string
  customer_id: string
  payee_id: string
  order_id: string | null
  total_cents: number
  wallet_cents: number
  arrived_at: Date
}
export type PaidMeal = {
  checkout_id: string
  beneficiary_id: string
  commune_id: string
  canteen_service_id: string
  tariff_id: string
  day: Day
  cents: number
}
/** What came back for one meal by one channel, with its checkout. */
export type RefundedMeal = PaidMeal & {
  refund_id: string
  channel: Channel
  cancelled_at: Date
  customer_id: string
  payee_id: string
  order_id: string | null
}

/** What staff gave back without cancelling a meal, with the reason that it gave. */
export type Gesture = {
  refund_id: string
  channel: Channel
  cents: number
  reason: string
  commune_id: string
  at: Date
  customer_id: string
  payee_id: string
  order_id: string | null
}

/** Checkouts that are ordered and whose money is really there: paid by wallet alone, or with their card captured. Free ones are left out. */
export async function paidCheckouts(sql: Sql, sought: FactsSought): Promise<PaidCheckout[]> {
  const [condition, binding] = "since" in sought ? ["updated_at >= ?", sought.since] : ["id = ANY(?)", sought.checkout_ids]
  return sql(
    `SELECT id, customer_id, payee_id, order_id, total_cents, wallet_cents, arrived_at FROM canteen_checkout
     WHERE ${condition} AND state = 'ordered' AND (settled OR wallet_cents = total_cents) AND total_cents > 0 AND deleted_at IS NULL`,
    [binding]
  )
}

/** The meals of checkouts at the price that was paid, those cancelled since included. */
export async function mealsOfCheckouts(sql: Sql, checkoutIds: string[]): Promise<PaidMeal[]> {
  return sql(
    `SELECT checkout_id, beneficiary_id, commune_id, canteen_service_id, tariff_id, day, price_cents AS cents FROM canteen_booking
     WHERE checkout_id = ANY(?) AND status <> 'held' AND deleted_at IS NULL ORDER BY day, id`,
    [checkoutIds]
  )
}

/**
 * Refunds that were made. Those of one cancellation to the card are left out while one of them is still due, so that they come together; one without a
 * clear answer of the processor holds the others back no longer.
 */
export async function refundedMeals(sql: Sql, sought: FactsSought): Promise<RefundedMeal[]> {
  const [condition, binding] =
    "since" in sought ? ["r.checkout_id IN (SELECT checkout_id FROM canteen_refund WHERE updated_at >= ?)", sought.since] : ["r.checkout_id = ANY(?)", sought.checkout_ids]
  return sql(
    `SELECT r.id AS refund_id, r.channel, r.cents, b.cancelled_at, r.checkout_id, b.beneficiary_id, b.commune_id, b.canteen_service_id, b.tariff_id, b.day,
       c.customer_id, c.payee_id, c.order_id
     FROM canteen_refund r JOIN canteen_booking b ON b.id = r.booking_id JOIN canteen_checkout c ON c.id = r.checkout_id
     WHERE ${condition} AND r.state = 'done' AND b.cancelled_at IS NOT NULL AND r.deleted_at IS NULL AND NOT EXISTS (
       SELECT 1 FROM canteen_refund o JOIN canteen_booking ob ON ob.id = o.booking_id
       WHERE o.checkout_id = r.checkout_id AND o.channel = r.channel AND o.state = 'due' AND ob.cancelled_at = b.cancelled_at)
     ORDER BY b.day, b.id`,
    [binding]
  )
}

/** Gestures whose money is back: a wallet's at once, a card's once the processor has answered. */
export async function gestures(sql: Sql, sought: FactsSought): Promise<Gesture[]> {
  const [condition, binding] = "since" in sought ? ["r.updated_at >= ?", sought.since] : ["r.checkout_id = ANY(?)", sought.checkout_ids]
  return sql(
    `SELECT r.id AS refund_id, r.channel, r.cents, r.reason, r.commune_id, r.created_at AS at, c.customer_id, c.payee_id, c.order_id
     FROM canteen_refund r JOIN canteen_checkout c ON c.id = r.checkout_id
     WHERE ${condition} AND r.booking_id IS NULL AND (r.channel = 'wallet' OR r.state = 'done') AND r.deleted_at IS NULL`,
    [binding]
  )
}
