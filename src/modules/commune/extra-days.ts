import { generateEntityId } from "@medusajs/framework/utils"
import type { Sql } from "../../types/sql"

/** Opens a service exceptionally on a day, or finds that it is. */
export async function openExtraDay(sql: Sql, canteenServiceId: string, day: string): Promise<{ id: string; fresh: boolean }> {
  const [written] = await sql<{ id: string }>(
    "INSERT INTO canteen_extra_day (id, canteen_service_id, day) VALUES (?, ?, ?) ON CONFLICT DO NOTHING RETURNING id",
    [generateEntityId(undefined, "xday"), canteenServiceId, day]
  )
  if (written) return { id: written.id, fresh: true }
  const [known] = await sql<{ id: string }>(
    "SELECT id FROM canteen_extra_day WHERE canteen_service_id = ? AND day = ? AND deleted_at IS NULL",
    [canteenServiceId, day]
  )
  if (!known) throw new Error(`extra day ${day} of ${canteenServiceId} is gone`)
  return { id: known.id, fresh: false }
}

/** Takes an exceptional opening back. */
export async function removeExtraDay(sql: Sql, id: string): Promise<void> {
  await sql("UPDATE canteen_extra_day SET deleted_at = now(), updated_at = now() WHERE id = ? AND deleted_at IS NULL", [id])
}
