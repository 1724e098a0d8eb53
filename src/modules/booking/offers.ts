import type { Sql } from "../../types/sql"

/** The seats that offers keep for a customer, as "beneficiary meal-day"; an offer is live until its deadline. The days must be locked. */
export async function liveOffers(sql: Sql, asked: { customer_id: string; meal_day_ids: string[]; at: Date }): Promise<Set<string>> {
  const rows = await sql<{ beneficiary_id: string; meal_day_id: string }>(
    `SELECT beneficiary_id, meal_day_id FROM canteen_waiting_entry
     WHERE customer_id = ? AND meal_day_id = ANY(?) AND state = 'offered' AND offered_until > ? AND deleted_at IS NULL`,
    [asked.customer_id, asked.meal_day_ids, asked.at]
  )
  return new Set(rows.map(({ beneficiary_id, meal_day_id }) => `${beneficiary_id} ${meal_day_id}`))
}

/** Whoever is booked has nothing to wait for any more. A meal that the wallet booked by itself is still to be told. The days must be locked. */
export async function leaveLine(sql: Sql, booked: { beneficiary_id: string; meal_day_id: string }[], at: Date): Promise<void> {
  if (booked.length === 0) return
  await sql(
    `UPDATE canteen_waiting_entry w SET state = 'taken', ended_at = ?, told = w.at_once <> 'trying', updated_at = now()
     FROM unnest(?::text[], ?::text[]) AS t(beneficiary, meal_day)
     WHERE w.beneficiary_id = t.beneficiary AND w.meal_day_id = t.meal_day AND w.state IN ('waiting', 'offered')`,
    [at, booked.map((booking) => booking.beneficiary_id), booked.map((booking) => booking.meal_day_id)]
  )
}

/** Undoes `leaveLine` for the meals of a checkout whose order was taken back. The days must be locked. */
export async function returnToLine(sql: Sql, checkoutId: string): Promise<void> {
  await sql(
    `UPDATE canteen_waiting_entry w SET state = CASE WHEN w.offered_until IS NULL THEN 'waiting' ELSE 'offered' END, ended_at = NULL,
       told = true, updated_at = now()
     FROM canteen_booking b JOIN canteen_checkout c ON c.id = b.checkout_id
     WHERE b.checkout_id = ? AND w.beneficiary_id = b.beneficiary_id AND w.meal_day_id = b.meal_day_id
       AND w.state = 'taken' AND w.ended_at = c.arrived_at`,
    [checkoutId]
  )
}
