import { generateEntityId } from "@medusajs/framework/utils"
import type { SharedAction } from "../../types/http"
import type { Sql } from "../../types/sql"

/** `by` is a customer; null for staff. */
export type SharedActRow = { by: string | null; action: SharedAction; created_at: Date }

const SHOWN = 20

/** Notes what somebody did to a child that two households share; nothing for a child of one. Never what it was before or after. Answers the act's id. */
export async function noteShared(sql: Sql, act: { beneficiary_id: string; by: string | null; action: SharedAction }): Promise<string | null> {
  const [noted] = await sql<{ id: string }>(
    `INSERT INTO canteen_shared_act (id, beneficiary_id, "by", action) SELECT ?, ?, ?, ?
     WHERE (SELECT count(*) FROM canteen_guardianship WHERE beneficiary_id = ? AND deleted_at IS NULL) > 1 RETURNING id`,
    [generateEntityId(undefined, "act"), act.beneficiary_id, act.by, act.action, act.beneficiary_id]
  )
  return noted?.id ?? null
}

/** The last acts about a child, newest first. */
export async function sharedActsOf(sql: Sql, beneficiaryId: string): Promise<SharedActRow[]> {
  return sql<SharedActRow>(
    `SELECT "by", action, created_at FROM canteen_shared_act WHERE beneficiary_id = ? AND deleted_at IS NULL ORDER BY created_at DESC, id DESC LIMIT ${SHOWN}`,
    [beneficiaryId]
  )
}
