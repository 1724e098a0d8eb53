import { generateEntityId } from "@medusajs/framework/utils"
import type { Sql } from "../../types/sql"
import type { RetentionName } from "./rules"

/** What is too old of one kind: `at` is when a row's use ended, `rows` which rows count, both over `t`. */
type Old = { table: string; at: string; rows: string; set?: string }
/** Rows that one batch took, and the oldest of them. */
export type Purged = { count: number; oldest_at: Date | null }
/** A document that is too old: its file goes first, so that no file is ever left without its row. */
export type OldDocument = { id: string; file_key: string; at: Date }

type Documents = "documents_rejected" | "documents_expired"
/** Whose account ended long ago: their family is erased rather than their rows. */
type Accounts = "accounts"

/** Nobody who answers for this beneficiary has a service, or waits for one. */
const NO_SERVICE = `NOT EXISTS (SELECT 1 FROM canteen_guardianship g JOIN canteen_membership m ON m.customer_id = g.customer_id
  WHERE g.beneficiary_id = t.beneficiary_id AND g.deleted_at IS NULL AND m.status IN ('pending', 'approved') AND m.deleted_at IS NULL)`
const SERVICE_ENDED = `greatest(t.updated_at, (SELECT max(m.updated_at) FROM canteen_guardianship g JOIN canteen_membership m ON m.customer_id = g.customer_id WHERE g.beneficiary_id = t.beneficiary_id))`

const OLD: Readonly<Record<Exclude<RetentionName, Documents | Accounts>, Old>> = {
  health: { table: "canteen_health_record", at: SERVICE_ENDED, rows: NO_SERVICE },
  diets: { table: "canteen_beneficiary_diet", at: SERVICE_ENDED, rows: NO_SERVICE },
  waiting_list: { table: "canteen_waiting_entry", at: "coalesce(t.ended_at, t.joined_at)", rows: "t.state NOT IN ('waiting', 'offered')" },
  carts: { table: "cart", at: "t.updated_at", rows: "t.email IS NOT NULL AND t.completed_at IS NULL AND NOT EXISTS (SELECT 1 FROM order_cart o WHERE o.cart_id = t.id)", set: "email = NULL" },
  logins: { table: "canteen_session", at: "t.seen_at", rows: "true" },
  calendar_feeds: { table: "canteen_calendar_feed", at: "coalesce(t.last_read_at, t.made_at)", rows: "true" },
  mails: { table: "notification", at: "t.created_at", rows: `t.data <> '{}' AND t.status = 'success'`, set: `"to" = 'effacé', data = '{}', provider_data = NULL` },
  bank_accounts: { table: "canteen_payout", at: "t.paid_on::date", rows: "t.paid_on IS NOT NULL AND t.iban <> 'effacé'", set: "iban = 'effacé', account_holder = 'effacé'" },
  staff_invitations: { table: "canteen_invitation", at: "greatest(t.updated_at, t.expires_at)", rows: "true" },
}

const OLD_DOCUMENTS: Readonly<Record<Documents, { at: string; rows: string }>> = {
  documents_rejected: { at: "t.decided_at", rows: "t.status IN ('rejected', 'to_renew')" },
  documents_expired: { at: "(coalesce(t.valid_until, (SELECT q.valid_until FROM canteen_quotient q WHERE q.document_id = t.id))::date + 1)::timestamptz", rows: "t.status = 'accepted'" },
}

/** Purges one batch of a kind. */
export async function purgeBatch(sql: Sql, kind: keyof typeof OLD, { before, limit }: { before: Date; limit: number }): Promise<Purged> {
  const { table, at, rows, set } = OLD[kind]
  const taken = await sql<{ at: Date }>(
    `WITH old AS (SELECT t.id, ${at} AS at FROM ${table} t WHERE ${rows} AND ${at} < ? ORDER BY 2, 1 LIMIT ? FOR UPDATE OF t SKIP LOCKED)
     ${set ? `UPDATE ${table} t SET ${set} FROM old WHERE t.id = old.id` : `DELETE FROM ${table} t USING old WHERE t.id = old.id`} RETURNING old.at`,
    [before, limit]
  )
  return { count: taken.length, oldest_at: oldest(taken) }
}

/** Documents whose use ended before this. */
export async function oldDocuments(sql: Sql, kind: Documents, { before, limit }: { before: Date; limit: number }): Promise<OldDocument[]> {
  const { at, rows } = OLD_DOCUMENTS[kind]
  return sql<OldDocument>(`SELECT t.id, t.file_key, ${at} AS at FROM canteen_document t WHERE ${rows} AND ${at} < ? ORDER BY 3, 1 LIMIT ?`, [before, limit])
}

/** Removes documents whose files are gone, with what they proved: the meals that were priced by it keep their price. */
export async function removeDocuments(sql: Sql, ids: string[]): Promise<void> {
  await sql("DELETE FROM canteen_quotient WHERE document_id = ANY(?::text[])", [ids])
  await sql("DELETE FROM canteen_document WHERE id = ANY(?::text[])", [ids])
}

/** The files of a family's documents. */
export async function filesOf(sql: Sql, customerId: string): Promise<string[]> {
  const rows = await sql<{ file_key: string }>("SELECT file_key FROM canteen_document WHERE customer_id = ? ORDER BY id", [customerId])
  return rows.map(({ file_key }) => file_key)
}

/** Families that were closed or refused before this, have not been back since and are not erased yet, longest ago first. */
export async function idleAccounts(sql: Sql, { before, limit }: { before: Date; limit: number }): Promise<{ customer_id: string; at: Date }[]> {
  return sql(
    `SELECT a.customer_id, a.updated_at AS at FROM canteen_family_account a
     WHERE a.status IN ('closed', 'refused') AND a.deleted_at IS NULL AND a.updated_at < ?
       AND NOT EXISTS (SELECT 1 FROM canteen_session s WHERE s.customer_id = a.customer_id AND s.seen_at >= ?)
       AND NOT EXISTS (SELECT 1 FROM canteen_erasure e WHERE e.customer_id = a.customer_id AND e.state IN ('asked', 'erased'))
     ORDER BY a.updated_at, a.id LIMIT ?`,
    [before, before, limit]
  )
}

/** Writes what a run did about one kind. */
export async function report(sql: Sql, row: { kind: RetentionName; days: number; before: Date; purged: Purged; ran_at: Date }): Promise<void> {
  await sql('INSERT INTO canteen_purge (id, kind, days, "before", purged, oldest_at, ran_at) VALUES (?, ?, ?, ?, ?, ?, ?)', [
    generateEntityId(undefined, "purge"),
    row.kind,
    row.days,
    row.before,
    row.purged.count,
    row.purged.oldest_at,
    row.ran_at,
  ])
}

/** Of each kind, its last report and how many rows all of them took. */
export async function lastReports(sql: Sql): Promise<{ kind: string; ran_at: Date; purged: number; oldest_at: Date | null; total: number }[]> {
  return sql(
    `SELECT DISTINCT ON (kind) kind, ran_at, purged, oldest_at, (sum(purged) OVER (PARTITION BY kind))::int AS total FROM canteen_purge
     WHERE deleted_at IS NULL ORDER BY kind, ran_at DESC, id DESC`
  )
}

/** The oldest date of some rows; null for none. */
export function oldest(rows: readonly { at: Date }[]): Date | null {
  return rows.length === 0 ? null : new Date(Math.min(...rows.map(({ at }) => new Date(at).getTime())))
}
