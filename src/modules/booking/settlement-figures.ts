import type { Day } from "../../types/http"
import type { Sql } from "../../types/sql"

/** What was sold and refunded of one commune's meals at one payee, in cents. */
export type CommuneFigures = {
  payee_id: string
  commune_id: string
  meals_sold: number
  meals_refunded: number
  spent_wallet: number
  spent_card: number
  refunded_wallet: number
  refunded_card: number
  due_card: number
}

/**
 * Meals by the day of their payment and refunds by the day of their cancellation (a gesture's by its own), between two local days, both included. The wallet's part of an order is
 * shared among its communes by cumulated rounding: the shares add up to it to the cent. A card counts once it is captured.
 */
export async function communeFigures(sql: Sql, { from, to }: { from: Day; to: Day }): Promise<CommuneFigures[]> {
  return sql(
    `WITH period AS (
       SELECT (?::date)::timestamp AT TIME ZONE 'Europe/Paris' AS since, (?::date + 1)::timestamp AT TIME ZONE 'Europe/Paris' AS until
     ), sold AS (
       SELECT c.id, c.payee_id, c.wallet_cents, c.total_cents, c.settled, b.commune_id, count(*) AS meals, sum(b.price_cents) AS cents
       FROM canteen_checkout c JOIN canteen_booking b ON b.checkout_id = c.id CROSS JOIN period p
       WHERE c.state IN ('paid', 'ordered') AND c.arrived_at >= p.since AND c.arrived_at < p.until AND b.status <> 'held'
       GROUP BY c.id, b.commune_id
     ), summed AS (
       SELECT *, sum(cents) OVER (PARTITION BY id ORDER BY commune_id) AS upto FROM sold
     ), shared AS (
       SELECT *, CASE WHEN total_cents = 0 THEN 0 ELSE floor(upto * wallet_cents / total_cents) - floor((upto - cents) * wallet_cents / total_cents) END AS wallet
       FROM summed
     ), moved AS (
       SELECT payee_id, commune_id, meals AS meals_sold, 0 AS meals_refunded, wallet AS spent_wallet, CASE WHEN settled THEN cents - wallet ELSE 0 END AS spent_card,
         0 AS refunded_wallet, 0 AS refunded_card, 0 AS due_card
       FROM shared
       UNION ALL
       SELECT c.payee_id, coalesce(b.commune_id, r.commune_id), 0, CASE WHEN r.first AND r.booking_id IS NOT NULL THEN 1 ELSE 0 END, 0, 0,
         CASE WHEN r.channel = 'wallet' THEN r.cents ELSE 0 END,
         CASE WHEN r.channel = 'card' AND r.state = 'done' THEN r.cents ELSE 0 END,
         CASE WHEN r.channel = 'card' AND r.state <> 'done' THEN r.cents ELSE 0 END
       FROM (SELECT *, row_number() OVER (PARTITION BY booking_id ORDER BY channel) = 1 AS first FROM canteen_refund) r
       LEFT JOIN canteen_booking b ON b.id = r.booking_id JOIN canteen_checkout c ON c.id = r.checkout_id CROSS JOIN period p
       WHERE coalesce(b.cancelled_at, r.created_at) >= p.since AND coalesce(b.cancelled_at, r.created_at) < p.until
     )
     SELECT payee_id, commune_id, sum(meals_sold)::int AS meals_sold, sum(meals_refunded)::int AS meals_refunded, sum(spent_wallet)::float8 AS spent_wallet,
       sum(spent_card)::float8 AS spent_card, sum(refunded_wallet)::float8 AS refunded_wallet, sum(refunded_card)::float8 AS refunded_card, sum(due_card)::float8 AS due_card
     FROM moved GROUP BY payee_id, commune_id`,
    [from, to]
  )
}
