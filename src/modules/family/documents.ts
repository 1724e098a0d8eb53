import { generateEntityId } from "@medusajs/framework/utils"
import { notFound } from "../../types/canteen-error"
import type { Day, DocumentStatus } from "../../types/http"
import type { Sql } from "../../types/sql"
import { lockSeenAccount } from "./decision"
import { documentDecided, quotientWaits, untilOutOfBounds } from "./errors"
import { DOCUMENT_MOVES, type DocumentType, isPossibleUntil, sourcesOf } from "./rules"

/** A file that was kept for a document. */
export type KeptFile = { file_key: string; mime_type: DocumentType; size_bytes: number }
export type QuotientInput = { commune_id: string; value: number; valid_from: Day; file: KeptFile; at: Date }

/** What a clerk says of a document. A rejection gives its reason to the family. `today` bounds until when a quotient may count. */
export type DocumentVerdict = { by: string; at: Date; today: Day } & (
  | { status: "accepted"; value: number; valid_until: Day }
  | { status: "rejected"; reason: string }
)

/** What a decision changed: what a compensation puts back. */
export type DecidedDocument = { id: string; customer_id: string; commune_id: string; former: { value: number; valid_until: Day | null } }

/**
 * Sends a quotient and its proof to a commune. One waits at a time.
 * @throws CanteenError `account.missing`, `account.closed`, `account.awaits_address`, `quotient.already_pending`
 */
export async function requestQuotient(sql: Sql, customerId: string, { commune_id, value, valid_from, file, at }: QuotientInput): Promise<string> {
  await lockSeenAccount(sql, customerId)
  const [document] = await sql<{ id: string }>(
    `INSERT INTO canteen_document (id, customer_id, commune_id, kind, status, file_key, mime_type, size_bytes, created_at)
     VALUES (?, ?, ?, 'quotient', 'pending', ?, ?, ?, ?) ON CONFLICT DO NOTHING RETURNING id`,
    [generateEntityId(undefined, "doc"), customerId, commune_id, file.file_key, file.mime_type, file.size_bytes, at]
  )
  if (!document) throw quotientWaits()
  await sql("INSERT INTO canteen_quotient (id, customer_id, commune_id, value, valid_from, document_id) VALUES (?, ?, ?, ?, ?, ?)", [
    generateEntityId(undefined, "quot"),
    customerId,
    commune_id,
    value,
    valid_from,
    document.id,
  ])
  return document.id
}

/** Takes back a request whose later steps failed. */
export async function withdrawDocument(sql: Sql, id: string): Promise<void> {
  await sql("DELETE FROM canteen_quotient WHERE document_id = ?", [id])
  await sql("DELETE FROM canteen_document WHERE id = ?", [id])
}

/**
 * Accepts or rejects a waiting document of these communes.
 * @throws CanteenError `document.not_found`, `document.already_decided` for the one who loses a race, `quotient.until_out_of_bounds`
 */
export async function decideDocument(sql: Sql, target: { id: string; commune_ids: string[] }, verdict: DocumentVerdict): Promise<DecidedDocument> {
  const [known] = await sql<Omit<DecidedDocument, "former"> & DecidedDocument["former"] & { status: DocumentStatus; valid_from: Day }>(
    `SELECT d.id, d.customer_id, d.commune_id, d.status, q.value, q.valid_from, q.valid_until
     FROM canteen_document d JOIN canteen_quotient q ON q.document_id = d.id
     WHERE d.id = ? AND d.commune_id = ANY(?::text[]) AND d.deleted_at IS NULL FOR UPDATE OF d`,
    [target.id, target.commune_ids]
  )
  if (!known) throw notFound("document", target.id)
  if (!sourcesOf(DOCUMENT_MOVES, verdict.status).includes(known.status)) throw documentDecided(target.id)
  await sql("UPDATE canteen_document SET status = ?, reason = ?, decided_by = ?, decided_at = ?, updated_at = now() WHERE id = ?", [
    verdict.status,
    verdict.status === "rejected" ? verdict.reason : null,
    verdict.by,
    verdict.at,
    target.id,
  ])
  if (verdict.status === "accepted") {
    const { value, valid_until } = verdict
    if (!isPossibleUntil(valid_until, { valid_from: known.valid_from, today: verdict.today })) throw untilOutOfBounds(valid_until, verdict.today)
    await sql("UPDATE canteen_quotient SET value = ?, valid_until = ?, updated_at = now() WHERE document_id = ?", [value, valid_until, target.id])
  }
  const { id, customer_id, commune_id, value, valid_until } = known
  return { id, customer_id, commune_id, former: { value, valid_until } }
}

/** Puts a document back as it waited, after a decision that could not be completed. */
export async function undecideDocument(sql: Sql, { id, former }: DecidedDocument): Promise<void> {
  await sql("UPDATE canteen_document SET status = 'pending', reason = NULL, decided_by = NULL, decided_at = NULL, updated_at = now() WHERE id = ?", [id])
  await sql("UPDATE canteen_quotient SET value = ?, valid_until = ?, updated_at = now() WHERE document_id = ?", [former.value, former.valid_until, id])
}
