import type { Sql } from "../../types/sql"

/** What a customer paid in a year for one beneficiary in one service. */
export type PaidService = { beneficiary_id: string; canteen_service_id: string; payee_id: string; meals: number; cents: number }

const PAID = `c.customer_id = ? AND c.state IN ('paid', 'ordered') AND (c.settled OR c.wallet_cents = c.total_cents) AND b.status IN ('confirmed', 'served', 'absent')`

/** Meals that stand, by the local year of their payment; what was given back for one of them is taken off. */
export async function paidInYear(sql: Sql, customerId: string, year: number): Promise<PaidService[]> {
  return sql(
    `SELECT b.beneficiary_id, b.canteen_service_id, c.payee_id, count(*)::int AS meals,
       (sum(b.price_cents) - coalesce(sum((SELECT sum(r.cents) FROM canteen_refund r WHERE r.booking_id = b.id)), 0))::int AS cents
     FROM canteen_booking b JOIN canteen_checkout c ON c.id = b.checkout_id
     WHERE ${PAID} AND c.arrived_at >= make_timestamptz(?, 1, 1, 0, 0, 0, 'Europe/Paris') AND c.arrived_at < make_timestamptz(? + 1, 1, 1, 0, 0, 0, 'Europe/Paris')
     GROUP BY b.beneficiary_id, b.canteen_service_id, c.payee_id ORDER BY b.beneficiary_id, b.canteen_service_id`,
    [customerId, year, year]
  )
}

/** The local years in which a customer paid for meals that stand, the latest first. */
export async function paidYears(sql: Sql, customerId: string): Promise<number[]> {
  const rows = await sql<{ year: number }>(
    `SELECT DISTINCT extract(year FROM c.arrived_at AT TIME ZONE 'Europe/Paris')::int AS year
     FROM canteen_booking b JOIN canteen_checkout c ON c.id = b.checkout_id WHERE ${PAID} ORDER BY year DESC`,
    [customerId]
  )
  return rows.map(({ year }) => year)
}
