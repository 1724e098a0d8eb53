import { generateEntityId } from "@medusajs/framework/utils"
import type { InferTypeOf } from "@medusajs/framework/types"
import { notFound } from "../../types/canteen-error"
import type { Sql } from "../../types/sql"
import { rulebookDateTaken, rulebookInEffect, rulebookInThePast } from "./errors"
import type { Rulebook as RulebookModel } from "./models/rulebook"
import { type Day, type Finding, type Rulebook, readRulebook } from "./rules"

/** A version to publish; `today` is the service's day, `published_by` a user. */
export type Publication = {
  canteen_service_id: string
  rulebook: Rulebook
  warnings: Finding[]
  published_by: string
  at: Date
  today: Day
}

/** One published version of a service's rules. */
export type RulebookVersion = {
  id: string
  effective_from: Day
  rulebook: Rulebook
  published_by: string | null
  published_at: Date
  warnings: Finding[]
}

type RulebookRow = Omit<InferTypeOf<typeof RulebookModel>, "canteen_service">

/** @throws Error for rules that no publication would have let through */
export function toVersion(row: RulebookRow): RulebookVersion {
  const read = readRulebook(row.rules)
  if (!read.ok) throw new Error(`rulebook ${row.id} is not readable: ${read.errors.map((problem) => `${problem.path} ${problem.code}`).join(", ")}`)
  const { id, effective_from, published_by, published_at, created_at } = row
  const warnings = (row.warnings ?? []) as Finding[]
  return { id, effective_from, rulebook: read.rulebook, published_by, published_at: published_at ?? created_at, warnings }
}

/**
 * Writes a new version; the unique index on the service and the day decides between two managers.
 * @throws CanteenError `rulebook.in_the_past`, `rulebook.date_taken`
 */
export async function publishRulebook(sql: Sql, publication: Publication): Promise<{ id: string }> {
  const { canteen_service_id, rulebook, warnings, published_by, at, today } = publication
  const { effective_from } = rulebook
  if (effective_from < today) throw rulebookInThePast(effective_from, today)
  const [row] = await sql<{ id: string }>(
    `INSERT INTO canteen_rulebook (id, canteen_service_id, effective_from, rules, published_by, published_at, warnings)
     VALUES (?, ?, ?, ?::jsonb, ?, ?, ?::jsonb)
     ON CONFLICT (canteen_service_id, effective_from) WHERE deleted_at IS NULL DO NOTHING RETURNING id`,
    [generateEntityId(undefined, "rbook"), canteen_service_id, effective_from, JSON.stringify(rulebook), published_by, at, JSON.stringify(warnings)]
  )
  if (!row) throw rulebookDateTaken(effective_from)
  return row
}

/**
 * Withdraws a version of these communes that is not yet in effect.
 * @throws CanteenError `rulebook.not_found`, `rulebook.in_effect`
 */
export async function withdrawRulebook(
  sql: Sql,
  { id, commune_ids, today }: { id: string; commune_ids: string[]; today: Day }
): Promise<{ commune_id: string; effective_from: Day }> {
  const [row] = await sql<{ commune_id: string; effective_from: Day }>(
    `SELECT s.commune_id, r.effective_from FROM canteen_rulebook r JOIN canteen_service s ON s.id = r.canteen_service_id
     WHERE r.id = ? AND s.commune_id = ANY(?::text[]) AND r.deleted_at IS NULL AND s.deleted_at IS NULL FOR UPDATE OF r`,
    [id, commune_ids]
  )
  if (!row) throw notFound("rulebook", id)
  if (row.effective_from <= today) throw rulebookInEffect(id, row.effective_from)
  await sql("UPDATE canteen_rulebook SET deleted_at = now(), updated_at = now() WHERE id = ?", [id])
  return row
}
