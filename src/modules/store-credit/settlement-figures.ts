import type { Day } from "../../types/http"
import type { Sql } from "../../types/sql"

/** The sums of a payee's ledger in cents: signed as they were posted, but for `spent` and `paid_out`, which left the wallets. */
export type LedgerFigures = {
  payee_id: string
  opening: number
  carried_over: number
  topped_up: number
  spent: number
  refunded: number
  paid_out: number
  adjusted: number
  closing: number
}

/** Every movement of the wallets of all payees between two local days, both included. Payees without an entry are missing. */
export async function ledgerFigures(sql: Sql, { from, to }: { from: Day; to: Day }): Promise<LedgerFigures[]> {
  return sql(
    `WITH period AS (
       SELECT (?::date)::timestamp AT TIME ZONE 'Europe/Paris' AS since, (?::date + 1)::timestamp AT TIME ZONE 'Europe/Paris' AS until
     ), moved AS (
       SELECT a.payee_id, e.kind, e.amount_cents, e.posted_at < p.since AS before, e.posted_at >= p.since AND e.posted_at < p.until AS within
       FROM canteen_wallet_entry e JOIN canteen_wallet_account a ON a.id = e.account_id CROSS JOIN period p WHERE e.posted_at < p.until
     )
     SELECT payee_id,
       coalesce(sum(amount_cents) FILTER (WHERE before), 0)::float8 AS opening,
       coalesce(sum(amount_cents) FILTER (WHERE within AND kind = 'opening'), 0)::float8 AS carried_over,
       coalesce(sum(amount_cents) FILTER (WHERE within AND kind = 'top_up'), 0)::float8 AS topped_up,
       coalesce(-sum(amount_cents) FILTER (WHERE within AND kind IN ('checkout', 'reversal')), 0)::float8 AS spent,
       coalesce(sum(amount_cents) FILTER (WHERE within AND kind = 'refund'), 0)::float8 AS refunded,
       coalesce(-sum(amount_cents) FILTER (WHERE within AND kind = 'payout'), 0)::float8 AS paid_out,
       coalesce(sum(amount_cents) FILTER (WHERE within AND kind = 'adjustment'), 0)::float8 AS adjusted,
       coalesce(sum(amount_cents), 0)::float8 AS closing
     FROM moved GROUP BY payee_id`,
    [from, to]
  )
}
