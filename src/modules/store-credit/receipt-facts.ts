import type { Sql } from "../../types/sql"

/** A top-up that was credited, with the instant of its entry. */
export type CreditedTopUp = { id: string; order_id: string | null; amount_cents: number; customer_id: string; payee_id: string; at: Date }
/** An entry of a wallet that no checkout, top-up or cancellation explains: a pay-out or an adjustment. */
export type WalletMovement = { id: string; kind: "payout" | "adjustment"; amount_cents: number; label: string; customer_id: string; payee_id: string; at: Date }

/** Top-ups that were credited: those that changed since a moment of the database's time, or these. */
export async function creditedTopUps(sql: Sql, sought: { since: Date } | { top_up_ids: string[] }): Promise<CreditedTopUp[]> {
  const [condition, binding] = "since" in sought ? ["t.updated_at >= ?", sought.since] : ["t.id = ANY(?)", sought.top_up_ids]
  return sql(
    `SELECT t.id, t.order_id, t.amount_cents, a.customer_id, a.payee_id, e.posted_at AS at
     FROM canteen_top_up t JOIN canteen_wallet_account a ON a.id = t.account_id JOIN canteen_wallet_entry e ON e.idempotency_key = 'top-up:' || t.id
     WHERE ${condition} AND t.state = 'credited' AND t.deleted_at IS NULL`,
    [binding]
  )
}

/** Pay-outs and adjustments that were posted since a moment of the database's time. */
export async function walletMovements(sql: Sql, since: Date): Promise<WalletMovement[]> {
  return sql(
    `SELECT e.id, e.kind, e.amount_cents, e.label, a.customer_id, a.payee_id, e.posted_at AS at
     FROM canteen_wallet_entry e JOIN canteen_wallet_account a ON a.id = e.account_id
     WHERE e.created_at >= ? AND e.kind IN ('payout', 'adjustment')`,
    [since]
  )
}
