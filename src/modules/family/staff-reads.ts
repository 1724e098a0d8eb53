import type { AccountStatus } from "../../types/http"
import type { Sql } from "../../types/sql"

export type Window = { limit: number; offset: number }

/** What staff may see: its communes (never empty), a status and, when someone was looked for, the customers that were found. */
export type StaffFilter<Status> = { commune_ids: string[]; status?: Status; customer_ids?: string[] }

const OF_COMMUNES = `EXISTS (SELECT 1 FROM canteen_membership m
  WHERE m.customer_id = a.customer_id AND m.commune_id = ANY(?::text[]) AND NOT m.awaits_address AND m.deleted_at IS NULL)`

/** The customers who ever asked one of these communes for something. */
export async function customersOf(sql: Sql, communeIds: string[]): Promise<string[]> {
  const rows = await sql<{ customer_id: string }>(
    "SELECT DISTINCT customer_id FROM canteen_membership WHERE commune_id = ANY(?::text[]) AND NOT awaits_address AND deleted_at IS NULL",
    [communeIds]
  )
  return rows.map((row) => row.customer_id)
}

/** Customers whose account asked these communes, newest first, with their count. */
export async function findAccounts(sql: Sql, filter: StaffFilter<AccountStatus>, page: Window): Promise<[string[], number]> {
  const rows = await sql<{ customer_id: string | null; total: string }>(
    `WITH seen AS (
       SELECT a.customer_id, a.created_at FROM canteen_family_account a
       WHERE a.deleted_at IS NULL AND ${OF_COMMUNES}
         AND (?::text IS NULL OR a.status = ?) AND (?::text[] IS NULL OR a.customer_id = ANY(?::text[]))
     ), page AS (SELECT * FROM seen ORDER BY created_at DESC, customer_id LIMIT ? OFFSET ?)
     SELECT page.customer_id, total.count AS total FROM (SELECT count(*) FROM seen) total LEFT JOIN page ON true
     ORDER BY page.created_at DESC, page.customer_id`,
    [
      filter.commune_ids,
      filter.status ?? null,
      filter.status ?? null,
      filter.customer_ids ?? null,
      filter.customer_ids ?? null,
      page.limit,
      page.offset,
    ]
  )
  return [rows.flatMap(({ customer_id }) => (customer_id ? [customer_id] : [])), Number(rows[0]?.total ?? 0)]
}
