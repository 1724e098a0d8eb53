import type { Sql } from "../../types/sql"
import { type ReceiptRow, toReceiptRow } from "./row"

/** Which receipts are looked for. `commune_ids` are the caller's: a receipt shows when every commune of it is among them. */
export type ReceiptFilter = { id?: string; customer_id?: string; order_id?: string; commune_ids?: string[]; q?: string; from?: string; to?: string }

const COLUMNS = `r.id, r.payee_id, r.year, r.number, r.kind, r.customer_id, r.order_id, r.day, r.total_cents, r.wallet_cents, r.card_cents, r.snapshot, r.issued_at,
  v.id AS voided_by_id, v.year AS voided_by_year, v.number AS voided_by_number`
const NAME = "(r.snapshot->'family'->>'first_name') || ' ' || (r.snapshot->'family'->>'last_name')"

/** Receipts, newest first, with their count. */
export async function findReceipts(sql: Sql, filter: ReceiptFilter, page: { limit: number; offset: number }): Promise<[ReceiptRow[], number]> {
  const { where, bindings } = conditionsOf(filter)
  const rows = await sql<Parameters<typeof toReceiptRow>[0]>(
    `SELECT ${COLUMNS} FROM canteen_receipt r LEFT JOIN canteen_receipt v ON v.voids_id = r.id
     WHERE ${where} ORDER BY r.day DESC, r.issued_at DESC, r.number DESC LIMIT ? OFFSET ?`,
    [...bindings, page.limit, page.offset]
  )
  const [total] = await sql<{ count: number }>(`SELECT count(*)::int AS count FROM canteen_receipt r WHERE ${where}`, bindings)
  return [rows.map(toReceiptRow), total?.count ?? 0]
}

function conditionsOf(filter: ReceiptFilter): { where: string; bindings: unknown[] } {
  const all: [string, unknown][] = [
    ["r.id = ?", filter.id],
    ["r.customer_id = ?", filter.customer_id],
    ["r.order_id = ?", filter.order_id],
    ["r.commune_ids <@ ?::text[]", filter.commune_ids],
    ["r.day >= ?", filter.from],
    ["r.day <= ?", filter.to],
  ]
  const given = all.filter(([, value]) => value !== undefined)
  const words = (filter.q ?? "").split(/\s+/).filter((word) => word !== "")
  const like = words.map((word) => `%${word.replace(/[\\%_]/g, "\\$&")}%`)
  return {
    where: ["r.deleted_at IS NULL", ...given.map(([condition]) => condition), ...like.map(() => `(${NAME} || ' ' || r.year || '-' || lpad(r.number::text, 6, '0')) ILIKE ?`)].join(" AND "),
    bindings: [...given.map(([, value]) => value), ...like],
  }
}
