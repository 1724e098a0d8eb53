import { generateEntityId } from "@medusajs/framework/utils"
import { notFound } from "../../types/canteen-error"
import type { Day, DocumentStatus } from "../../types/http"
import type { Sql } from "../../types/sql"
import { lockSeenAccount } from "./decision"
import type { KeptFile } from "./documents"
import { documentDecided, documentWaits, tooManyDocuments } from "./errors"
import type { DocumentKind } from "./rules"

/** A paper that a family sends; `beneficiary_id` where each child brings its own. */
export type PaperInput = { commune_id: string; membership_id: string; beneficiary_id: string | null; kind: DocumentKind; file: KeptFile; at: Date }
/** A paper that ends soon, and its family. */
export type EndingPaper = { id: string; customer_id: string; commune_id: string; kind: DocumentKind; valid_until: Day }

/** What waits for a commune's answer, of one family: more is no family's file. */
const MOST_WAITING = 20

type Transaction = <T>(task: (sql: Sql) => Promise<T>) => Promise<T>

/** The papers of families: sent, taken back, told. */
export class Papers {
  constructor(
    private readonly atomically: Transaction,
    private readonly reading: () => Sql
  ) {}

  /** Sends a paper to a commune. @throws CanteenError `account.missing`, `account.closed`, `account.awaits_address`, `document.already_pending`, `document.too_many` */
  async send(customerId: string, input: PaperInput): Promise<string> {
    return this.atomically((sql) => send(sql, customerId, input))
  }

  /** A family takes back a paper that waits; answers its file. @throws CanteenError `document.not_found`, `document.already_decided` */
  async remove(owned: { customer_id: string; id: string }): Promise<string> {
    return this.atomically((sql) => remove(sql, owned))
  }

  /** Decided documents whose family was not told, decided before `at`. */
  async untold(at: Date, limit: number): Promise<string[]> {
    const rows = await this.reading()<{ id: string }>(
      `SELECT id FROM canteen_document WHERE status <> 'pending' AND told_status IS DISTINCT FROM status AND decided_at <= ? AND deleted_at IS NULL ORDER BY decided_at LIMIT ?`,
      [at, limit]
    )
    return rows.map(({ id }) => id)
  }

  /** Notes that a family knows of a decision. */
  async noteTold(id: string, status: DocumentStatus): Promise<void> {
    await this.reading()("UPDATE canteen_document SET told_status = ?, updated_at = now() WHERE id = ?", [status, id])
  }

  /** Accepted papers that end between two days, of families that are still there, without a later one or one that waits, and of which nobody was told. */
  async ending(period: { from: Day; to: Day }, limit: number): Promise<EndingPaper[]> {
    return this.reading()<EndingPaper>(ENDING, [period.from, period.to, limit])
  }

  /** Notes that a family knows that a paper ends. */
  async noteEndTold(id: string, at: Date): Promise<void> {
    await this.reading()("UPDATE canteen_document SET end_told_at = ?, updated_at = now() WHERE id = ?", [at, id])
  }
}

const ENDING = `SELECT d.id, d.customer_id, d.commune_id, d.kind, d.valid_until FROM canteen_document d
   WHERE d.status = 'accepted' AND d.valid_until BETWEEN ? AND ? AND d.end_told_at IS NULL AND d.deleted_at IS NULL
     AND EXISTS (SELECT 1 FROM canteen_membership m WHERE m.customer_id = d.customer_id AND m.commune_id = d.commune_id
       AND m.status IN ('pending', 'approved') AND m.deleted_at IS NULL)
     AND NOT EXISTS (SELECT 1 FROM canteen_document n WHERE n.customer_id = d.customer_id AND n.commune_id = d.commune_id AND n.kind = d.kind
       AND n.beneficiary_id IS NOT DISTINCT FROM d.beneficiary_id AND n.id <> d.id AND n.deleted_at IS NULL
       AND (n.status = 'pending' OR (n.status = 'accepted' AND (n.valid_until IS NULL OR n.valid_until > d.valid_until))))
   ORDER BY d.valid_until, d.id LIMIT ?`

async function send(sql: Sql, customerId: string, { commune_id, membership_id, beneficiary_id, kind, file, at }: PaperInput): Promise<string> {
  await lockSeenAccount(sql, customerId)
  const [waiting] = await sql<{ count: string }>("SELECT count(*) FROM canteen_document WHERE customer_id = ? AND status = 'pending' AND deleted_at IS NULL", [customerId])
  if (Number(waiting?.count) >= MOST_WAITING) throw tooManyDocuments(MOST_WAITING)
  const [sent] = await sql<{ id: string }>(
    `INSERT INTO canteen_document (id, customer_id, commune_id, membership_id, beneficiary_id, kind, status, file_key, mime_type, size_bytes, created_at)
     VALUES (?, ?, ?, ?, ?, ?, 'pending', ?, ?, ?, ?) ON CONFLICT DO NOTHING RETURNING id`,
    [generateEntityId(undefined, "doc"), customerId, commune_id, membership_id, beneficiary_id, kind, file.file_key, file.mime_type, file.size_bytes, at]
  )
  if (!sent) throw documentWaits(kind)
  return sent.id
}

async function remove(sql: Sql, { customer_id, id }: { customer_id: string; id: string }): Promise<string> {
  const [known] = await sql<{ status: DocumentStatus; file_key: string }>(
    "SELECT status, file_key FROM canteen_document WHERE id = ? AND customer_id = ? AND deleted_at IS NULL FOR UPDATE",
    [id, customer_id]
  )
  if (!known) throw notFound("document", id)
  if (known.status !== "pending") throw documentDecided(id)
  await sql("DELETE FROM canteen_quotient WHERE document_id = ?", [id])
  await sql("DELETE FROM canteen_document WHERE id = ?", [id])
  return known.file_key
}
