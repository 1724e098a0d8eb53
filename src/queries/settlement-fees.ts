import type { Day } from "../types/http"
import type { Sql } from "../types/sql"

/** What the processor kept of a payee's card payments, in cents; `known` is false while its books were not asked about one of them. */
export type FeeFigures = { payee_id: string; fees: number; known: boolean }

/** The card payments that a settlement counts between two local days, both included: top-ups by their credit, meals by their payment once captured. */
export async function feeFigures(sql: Sql, { from, to }: { from: Day; to: Day }): Promise<FeeFigures[]> {
  return sql(
    `WITH period AS (
       SELECT (?::date)::timestamp AT TIME ZONE 'Europe/Paris' AS since, (?::date + 1)::timestamp AT TIME ZONE 'Europe/Paris' AS until
     ), paid AS (
       SELECT c.payee_id, c.cart_id FROM canteen_checkout c CROSS JOIN period p
       WHERE c.settled AND c.wallet_cents < c.total_cents AND c.arrived_at >= p.since AND c.arrived_at < p.until
       UNION ALL
       SELECT a.payee_id, t.cart_id FROM canteen_wallet_entry e JOIN canteen_wallet_account a ON a.id = e.account_id LEFT JOIN canteen_top_up t ON t.id = e.reference CROSS JOIN period p
       WHERE e.kind = 'top_up' AND e.posted_at >= p.since AND e.posted_at < p.until
     )
     SELECT d.payee_id, coalesce(sum(f.cents), 0)::float8 AS fees, bool_and(f.cents IS NOT NULL) AS known
     FROM paid d LEFT JOIN cart_payment_collection y ON y.cart_id = d.cart_id AND y.deleted_at IS NULL
     LEFT JOIN payment x ON x.payment_collection_id = y.payment_collection_id AND x.captured_at IS NOT NULL AND x.deleted_at IS NULL
     LEFT JOIN canteen_card_fee f ON f.account = x.provider_id AND f.intent_id = x.data->>'id' AND f.deleted_at IS NULL
     GROUP BY d.payee_id`,
    [from, to]
  )
}
