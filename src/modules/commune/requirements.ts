import { generateEntityId } from "@medusajs/framework/utils"
import { notFound } from "../../types/canteen-error"
import type { DocumentRequirementRequest } from "../../types/http"
import type { Sql } from "../../types/sql"

/** What a commune asks of its families for one kind of paper. `canteen_service_ids` empty: every service needs it. */
export type RequirementRow = Required<Omit<DocumentRequirementRequest, "months" | "canteen_service_ids" | "note">> & {
  id: string
  months: number | null
  canteen_service_ids: string[]
  note: string | null
}
export type RequirementInput = Omit<RequirementRow, "id">

const COLUMNS = "id, commune_id, kind, required, blocks_booking, per, validity, months, canteen_service_ids, note"

/** The papers that these communes ask for, in the order in which they were first asked. */
export async function listRequirements(sql: Sql, communeIds: string[]): Promise<RequirementRow[]> {
  return sql<RequirementRow>(
    `SELECT ${COLUMNS} FROM canteen_document_requirement WHERE commune_id = ANY(?::text[]) AND deleted_at IS NULL ORDER BY commune_id, created_at, id`,
    [communeIds]
  )
}

/** Writes what a commune asks of one kind, over what it asked before. @throws CanteenError `canteen_service.not_found` for one of another commune */
export async function saveRequirement(sql: Sql, input: RequirementInput): Promise<{ id: string; former: RequirementRow | null }> {
  const { commune_id, kind } = input
  await checkServices(sql, input)
  const [former = null] = await sql<RequirementRow>(
    `SELECT ${COLUMNS} FROM canteen_document_requirement WHERE commune_id = ? AND kind = ? AND deleted_at IS NULL FOR UPDATE`,
    [commune_id, kind]
  )
  const id = await write(sql, { ...input, id: former?.id ?? generateEntityId(undefined, "dreq") })
  return { id, former }
}

/** Asks for a paper no longer; what was sent stays. @throws CanteenError `document_requirement.not_found` */
export async function dropRequirement(sql: Sql, target: { id: string; commune_ids: string[] }): Promise<RequirementRow> {
  const [former] = await sql<RequirementRow>(
    `DELETE FROM canteen_document_requirement WHERE id = ? AND commune_id = ANY(?::text[]) AND deleted_at IS NULL RETURNING ${COLUMNS}`,
    [target.id, target.commune_ids]
  )
  if (!former) throw notFound("document_requirement", target.id)
  return former
}

/** Puts back what was asked before; without it, the kind is asked no longer. */
export async function restoreRequirement(sql: Sql, id: string, former: RequirementRow | null): Promise<void> {
  if (former) await write(sql, former)
  else await sql("DELETE FROM canteen_document_requirement WHERE id = ?", [id])
}

async function checkServices(sql: Sql, { commune_id, canteen_service_ids: ids }: RequirementInput): Promise<void> {
  const own = await sql<{ id: string }>("SELECT id FROM canteen_service WHERE commune_id = ? AND id = ANY(?::text[]) AND deleted_at IS NULL", [commune_id, ids])
  const foreign = ids.find((id) => !own.some((service) => service.id === id))
  if (foreign !== undefined) throw notFound("canteen_service", foreign)
}

async function write(sql: Sql, row: RequirementRow): Promise<string> {
  const [written] = await sql<{ id: string }>(
    `INSERT INTO canteen_document_requirement (${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?::text[], ?)
     ON CONFLICT (commune_id, kind) WHERE deleted_at IS NULL DO UPDATE SET required = excluded.required, blocks_booking = excluded.blocks_booking, per = excluded.per,
       validity = excluded.validity, months = excluded.months, canteen_service_ids = excluded.canteen_service_ids, note = excluded.note, updated_at = now()
     RETURNING id`,
    [row.id, row.commune_id, row.kind, row.required, row.blocks_booking, row.per, row.validity, row.months, row.canteen_service_ids, row.note]
  )
  return written?.id ?? row.id
}
