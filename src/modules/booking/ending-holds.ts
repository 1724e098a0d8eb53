import type { Sql } from "../../types/sql"

/** A hold that ends soon: `first_held_at` names it, since an extension is the same hold. */
export type EndingHold = { checkout_id: string; cart_id: string; customer_id: string; first_held_at: Date; held_until: Date; meals: number }

/** Live holds that end before `until`, whose card is not being asked right now; the first to end first. */
export async function endingHolds(sql: Sql, { at, until }: { at: Date; until: Date }): Promise<EndingHold[]> {
  return sql<EndingHold>(
    `SELECT c.id AS checkout_id, c.cart_id, c.customer_id, c.first_held_at, c.held_until, count(b.id)::int AS meals
     FROM canteen_checkout c JOIN canteen_booking b ON b.checkout_id = c.id AND b.status = 'held' AND b.deleted_at IS NULL
     WHERE c.state = 'open' AND c.held_until > ? AND c.held_until <= ? AND c.first_held_at IS NOT NULL AND coalesce(c.busy_until <= now(), true)
     GROUP BY c.id ORDER BY c.held_until`,
    [at, until]
  )
}
