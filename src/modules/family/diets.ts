import { generateEntityId } from "@medusajs/framework/utils"
import type { Sql } from "../../types/sql"

/** A diet of a commune's list for a beneficiary there; null for none. */
export type DietChoice = { commune_id: string; diet_id: string | null }
export type ChosenDietRow = { beneficiary_id: string; commune_id: string; diet_id: string }

/** Writes what a beneficiary eats in each of these communes; the others keep what they have. */
export async function chooseDiets(sql: Sql, beneficiaryId: string, choices: DietChoice[]): Promise<void> {
  for (const { commune_id, diet_id } of choices) {
    if (diet_id === null) await sql("DELETE FROM canteen_beneficiary_diet WHERE beneficiary_id = ? AND commune_id = ?", [beneficiaryId, commune_id])
    else
      await sql(
        `INSERT INTO canteen_beneficiary_diet (id, beneficiary_id, commune_id, diet_id) VALUES (?, ?, ?, ?)
         ON CONFLICT (beneficiary_id, commune_id) WHERE deleted_at IS NULL DO UPDATE SET diet_id = excluded.diet_id, updated_at = now()`,
        [generateEntityId(undefined, "bdiet"), beneficiaryId, commune_id, diet_id]
      )
  }
}

/** What these beneficiaries eat, by commune. */
export async function dietsChosenBy(sql: Sql, beneficiaryIds: string[]): Promise<ChosenDietRow[]> {
  return sql<ChosenDietRow>("SELECT beneficiary_id, commune_id, diet_id FROM canteen_beneficiary_diet WHERE beneficiary_id = ANY(?::text[]) AND deleted_at IS NULL", [beneficiaryIds])
}

/** How many beneficiaries have each of these diets. */
export async function countDiets(sql: Sql, dietIds: string[]): Promise<Map<string, number>> {
  const rows = await sql<{ diet_id: string; count: string }>(
    "SELECT diet_id, count(*) AS count FROM canteen_beneficiary_diet WHERE diet_id = ANY(?::text[]) AND deleted_at IS NULL GROUP BY diet_id",
    [dietIds]
  )
  return new Map(rows.map(({ diet_id, count }) => [diet_id, Number(count)]))
}
