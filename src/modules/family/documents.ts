import { generateEntityId } from "@medusajs/framework/utils"
import { Temporal } from "temporal-polyfill"
import { invalidField, notFound } from "../../types/canteen-error"
import type { Day, DocumentStatus } from "../../types/http"
import type { Sql } from "../../types/sql"
import { lockSeenAccount } from "./decision"
import { documentDecided, documentEndsOutOfBounds, documentNotAccepted, quotientWaits, untilOutOfBounds } from "./errors"
import { DOCUMENT_KINDS, DOCUMENT_MOVES, type DocumentKind, type DocumentType, isPossibleUntil, sourcesOf, todayAt } from "./rules"

/** A file that was kept for a document. */
export type KeptFile = { file_key: string; mime_type: DocumentType; size_bytes: number }
export type QuotientInput = { commune_id: string; value: number; valid_from: Day; file: KeptFile; at: Date }

/** A document of these communes, and of these kinds where staff may not see all of them. */
export type DocumentTarget = { id: string; commune_ids: string[]; kinds?: readonly DocumentKind[] }

type ByStaff = { by: string; at: Date; today: Day }
/**
 * What a clerk says of a document. A rejection gives its reason to the family, as does asking for another one. `value` is what a quotient proves; `today` bounds
 * until when a paper may count, and null lets it count without end.
 */
export type DocumentVerdict = ByStaff & ({ status: "accepted"; value?: number; valid_until: Day | null } | { status: "rejected" | "to_renew"; reason: string })

type QuotientRow = { value: number; valid_until: Day | null }
type DecidableRow = {
  id: string
  customer_id: string
  commune_id: string
  kind: DocumentKind
  status: DocumentStatus
  reason: string | null
  decided_by: string | null
  decided_at: Date | null
  valid_until: Day | null
  created_at: Date
}

/** What a decision changed: what a compensation puts back. Without a quotient before, the decision wrote one. */
export type DecidedDocument = Pick<DecidableRow, "id" | "customer_id" | "commune_id" | "kind"> & {
  former: Pick<DecidableRow, "status" | "reason" | "decided_by" | "decided_at" | "valid_until"> & { quotient: QuotientRow | null }
}

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
  await insertQuotient(sql, { customer_id: customerId, commune_id, value, valid_from, valid_until: null, document_id: document.id })
  return document.id
}

/** Takes back a request whose later steps failed. */
export async function withdrawDocument(sql: Sql, id: string): Promise<void> {
  await sql("DELETE FROM canteen_quotient WHERE document_id = ?", [id])
  await sql("DELETE FROM canteen_document WHERE id = ?", [id])
}

/**
 * Accepts or rejects a waiting document of these communes, or asks again for an accepted one.
 * @throws CanteenError `document.not_found`, `document.already_decided` for the one who loses a race, `document.not_accepted`,
 * `quotient.until_out_of_bounds`, `document.until_out_of_bounds`, `request.invalid` for a quotient without its value or its last day
 */
export async function decideDocument(sql: Sql, target: DocumentTarget, verdict: DocumentVerdict): Promise<DecidedDocument> {
  const [known] = await sql<DecidableRow>(
    `SELECT id, customer_id, commune_id, kind, status, reason, decided_by, decided_at, valid_until, created_at FROM canteen_document
     WHERE id = ? AND commune_id = ANY(?::text[]) AND kind = ANY(?::text[]) AND deleted_at IS NULL FOR UPDATE`,
    [target.id, target.commune_ids, [...(target.kinds ?? DOCUMENT_KINDS)]]
  )
  if (!known) throw notFound("document", target.id)
  if (!sourcesOf(DOCUMENT_MOVES, verdict.status).includes(known.status)) throw verdict.status === "to_renew" ? documentNotAccepted(target.id) : documentDecided(target.id)
  const [quotient = null] = await sql<QuotientRow>("SELECT value, valid_until FROM canteen_quotient WHERE document_id = ?", [target.id])
  const accepted = verdict.status === "accepted" ? verdict : null
  await sql("UPDATE canteen_document SET status = ?, reason = ?, decided_by = ?, decided_at = ?, valid_until = ?, end_told_at = NULL, updated_at = now() WHERE id = ?", [
    verdict.status,
    verdict.status === "accepted" ? null : verdict.reason,
    verdict.by,
    verdict.at,
    accepted ? accepted.valid_until : known.valid_until,
    target.id,
  ])
  if (accepted) await accept(sql, known, { ...accepted, quotient })
  const { id, customer_id, commune_id, kind, status, reason, decided_by, decided_at, valid_until } = known
  return { id, customer_id, commune_id, kind, former: { status, reason, decided_by, decided_at, valid_until, quotient } }
}

/** Puts a document back as it was, after a decision that could not be completed. */
export async function undecideDocument(sql: Sql, { id, former }: DecidedDocument): Promise<void> {
  const { status, reason, decided_by, decided_at, valid_until, quotient } = former
  await sql("UPDATE canteen_document SET status = ?, reason = ?, decided_by = ?, decided_at = ?, valid_until = ?, updated_at = now() WHERE id = ?", [
    status,
    reason,
    decided_by,
    decided_at,
    valid_until,
    id,
  ])
  if (quotient) await sql("UPDATE canteen_quotient SET value = ?, valid_until = ?, updated_at = now() WHERE document_id = ?", [quotient.value, quotient.valid_until, id])
  else await sql("DELETE FROM canteen_quotient WHERE document_id = ?", [id])
}

type Acceptance = Extract<DocumentVerdict, { status: "accepted" }> & { quotient: QuotientRow | null }

async function accept(sql: Sql, document: DecidableRow, { value, valid_until, today, quotient }: Acceptance): Promise<void> {
  if (document.kind !== "quotient") {
    if (value !== undefined) throw invalidField("value", "value is told of a quotient only")
    if (valid_until !== null && !isPossibleUntil(valid_until, { valid_from: today, today, years: MOST_YEARS })) throw documentEndsOutOfBounds(valid_until, today, MOST_YEARS)
    return
  }
  if (value === undefined) throw invalidField("value", "value is missing: what the quotient's document proves, in whole euros")
  if (valid_until === null) throw invalidField("valid_until", "valid_until is missing: the last day on which the quotient counts")
  const valid_from = todayAt(Temporal.Instant.fromEpochMilliseconds(document.created_at.getTime()))
  if (!isPossibleUntil(valid_until, { valid_from, today })) throw untilOutOfBounds(valid_until, today)
  const { id, customer_id, commune_id } = document
  if (quotient) await sql("UPDATE canteen_quotient SET value = ?, valid_until = ?, updated_at = now() WHERE document_id = ?", [value, valid_until, id])
  else await insertQuotient(sql, { customer_id, commune_id, value, valid_from, valid_until, document_id: id })
}

/** Longer than any paper of a school counts: a later day is a slip of the hand. */
const MOST_YEARS = 20

type NewQuotient = { customer_id: string; commune_id: string; value: number; valid_from: Day; valid_until: Day | null; document_id: string }

async function insertQuotient(sql: Sql, { customer_id, commune_id, value, valid_from, valid_until, document_id }: NewQuotient): Promise<void> {
  await sql("INSERT INTO canteen_quotient (id, customer_id, commune_id, value, valid_from, valid_until, document_id) VALUES (?, ?, ?, ?, ?, ?, ?)", [
    generateEntityId(undefined, "quot"),
    customer_id,
    commune_id,
    value,
    valid_from,
    valid_until,
    document_id,
  ])
}
