import { generateEntityId } from "@medusajs/framework/utils"
import { notFound } from "../../types/canteen-error"
import type { Sql } from "../../types/sql"
import { dietExists, dietLabelRefused } from "./errors"
import { dietCode, namesReligion } from "./rules"

/** A diet of a commune's list; `removed` is kept to name what was chosen before. */
export type DietRow = { id: string; commune_id: string; code: string; label: string; retired: boolean; removed: boolean }

const COLUMNS = "id, commune_id, code, label, retired_at IS NOT NULL AS retired, deleted_at IS NOT NULL AS removed"

/** The diets of these communes in the order in which they were added, retired ones included. */
export async function listDiets(sql: Sql, communeIds: string[]): Promise<DietRow[]> {
  return sql<DietRow>(`SELECT ${COLUMNS} FROM canteen_diet WHERE commune_id = ANY(?::text[]) AND deleted_at IS NULL ORDER BY commune_id, rank, label`, [communeIds])
}

/** The diets behind these ids, whatever became of them. */
export async function dietsOf(sql: Sql, ids: string[]): Promise<DietRow[]> {
  return sql<DietRow>(`SELECT ${COLUMNS} FROM canteen_diet WHERE id = ANY(?::text[])`, [ids])
}

/** Adds a diet at the end of a commune's list. Answers its id. @throws CanteenError `diet.label_refused`, `diet.exists` */
export async function addDiet(sql: Sql, { commune_id, label }: { commune_id: string; label: string }): Promise<string> {
  const code = dietCode(label)
  if (code === "" || namesReligion(label)) throw dietLabelRefused()
  const [added] = await sql<{ id: string }>(
    `INSERT INTO canteen_diet (id, commune_id, code, label, rank)
     SELECT ?, ?, ?, ?, coalesce(max(rank) + 1, 0) FROM canteen_diet WHERE commune_id = ? ON CONFLICT DO NOTHING RETURNING id`,
    [generateEntityId(undefined, "diet"), commune_id, code, label, commune_id]
  )
  if (!added) throw dietExists(label)
  return added.id
}

/** Retires a diet of these communes, or offers it again; answers what it was before. @throws CanteenError `diet.not_found` */
export async function retireDiet(sql: Sql, target: { id: string; commune_ids: string[] }, at: Date | null): Promise<DietRow> {
  const former = await lockDiet(sql, target)
  await sql("UPDATE canteen_diet SET retired_at = CASE WHEN ?::timestamptz IS NULL THEN NULL ELSE coalesce(retired_at, ?) END, updated_at = now() WHERE id = ?", [at, at, target.id])
  return former
}

/** Takes a diet off the list of one of these communes; its row keeps its name. @throws CanteenError `diet.not_found` */
export async function removeDiet(sql: Sql, target: { id: string; commune_ids: string[] }): Promise<DietRow> {
  const former = await lockDiet(sql, target)
  await sql("UPDATE canteen_diet SET deleted_at = now(), updated_at = now() WHERE id = ?", [target.id])
  return former
}

/** Puts a diet back on its list, after a removal that could not be completed. */
export async function putDietBack(sql: Sql, id: string): Promise<void> {
  await sql("UPDATE canteen_diet SET deleted_at = NULL, updated_at = now() WHERE id = ?", [id])
}

async function lockDiet(sql: Sql, { id, commune_ids }: { id: string; commune_ids: string[] }): Promise<DietRow> {
  const [row] = await sql<DietRow>(`SELECT ${COLUMNS} FROM canteen_diet WHERE id = ? AND commune_id = ANY(?::text[]) AND deleted_at IS NULL FOR UPDATE`, [id, commune_ids])
  if (!row) throw notFound("diet", id)
  return row
}
