import type { Sql } from "../../types/sql"

/** Which checkouts staff look for; `from` and `to` are days of the checkout's arrival, both included. */
export type CheckoutFilter = { commune_ids: string[]; customer_id?: string; from?: string; to?: string }

/** Ids of ordered checkouts with a meal in one of the communes, newest first, with their count. */
export async function findCheckouts(sql: Sql, filter: CheckoutFilter, page: { limit: number; offset: number }): Promise<[string[], number]> {
  const conditions = ["c.state = 'ordered'", "EXISTS (SELECT 1 FROM canteen_booking b WHERE b.checkout_id = c.id AND b.commune_id = ANY(?))"]
  const bindings: unknown[] = [filter.commune_ids]
  const add = (condition: string, value: string | undefined): void => {
    if (value === undefined) return
    conditions.push(condition)
    bindings.push(value)
  }
  add("c.customer_id = ?", filter.customer_id)
  add("(c.arrived_at AT TIME ZONE 'Europe/Paris')::date >= ?::date", filter.from)
  add("(c.arrived_at AT TIME ZONE 'Europe/Paris')::date <= ?::date", filter.to)
  const where = conditions.join(" AND ")
  const rows = await sql<{ id: string }>(
    `SELECT c.id FROM canteen_checkout c WHERE ${where} ORDER BY c.arrived_at DESC, c.id DESC LIMIT ? OFFSET ?`,
    [...bindings, page.limit, page.offset]
  )
  const [total] = await sql<{ count: number }>(`SELECT count(*)::int AS count FROM canteen_checkout c WHERE ${where}`, bindings)
  return [rows.map((row) => row.id), total?.count ?? 0]
}
