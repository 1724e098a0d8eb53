import type { ErasureHindrance } from "../../types/http"
import type { Sql } from "../../types/sql"

const QUESTIONS: Readonly<Record<ErasureHindrance["code"], string>> = {
  account_open: "SELECT count(*) FROM canteen_family_account a, me WHERE a.customer_id = me.id AND a.status NOT IN ('closed', 'refused') AND a.deleted_at IS NULL",
  meals_to_come: "SELECT count(*) FROM canteen_booking b, me WHERE b.customer_id = me.id AND b.status IN ('held', 'confirmed') AND b.day >= me.today AND b.deleted_at IS NULL",
  wallet_not_empty: "SELECT count(*) FROM canteen_wallet_account w, me WHERE w.customer_id = me.id AND w.balance_cents > 0",
  payment_in_flight: `SELECT (SELECT count(*) FROM canteen_checkout c, me WHERE c.customer_id = me.id AND NOT c.settled AND (c.state IN ('paid', 'ordered') OR (c.state = 'open' AND c.busy_until IS NOT NULL)))
    + (SELECT count(*) FROM canteen_top_up u JOIN canteen_wallet_account w ON w.id = u.account_id, me WHERE w.customer_id = me.id AND (u.state = 'ordered' OR (u.state = 'open' AND u.busy_until > now())))
    + (SELECT count(*) FROM canteen_refund r JOIN canteen_checkout c ON c.id = r.checkout_id, me WHERE c.customer_id = me.id AND r.state <> 'done')
    + (SELECT count(*) FROM canteen_payout_refund r JOIN canteen_payout p ON p.id = r.payout_id JOIN canteen_wallet_account w ON w.id = p.account_id, me WHERE w.customer_id = me.id AND r.state <> 'done')
    + (SELECT count(*) FROM canteen_booking b, me WHERE b.customer_id = me.id AND NOT b.order_follows AND b.status = 'cancelled')`,
  transfer_due: `SELECT count(*) FROM canteen_payout p JOIN canteen_wallet_account w ON w.id = p.account_id, me
    WHERE w.customer_id = me.id AND p.transfer_cents > 0 AND p.paid_on IS NULL`,
}

/** What stands in the way of erasing a family today, with how many of each; nothing when it can be done. One SQL statement. */
export async function readHindrances(sql: Sql, customerId: string, today: string): Promise<ErasureHindrance[]> {
  const parts = Object.entries(QUESTIONS).map(([code, question]) => `SELECT '${code}' AS code, (${question})::int AS count`)
  const rows = await sql<ErasureHindrance>(`WITH me AS (SELECT ?::text AS id, ?::text AS today) ${parts.join("\nUNION ALL ")}`, [customerId, today])
  return rows.filter(({ count }) => count > 0)
}
