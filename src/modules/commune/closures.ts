import { generateEntityId } from "@medusajs/framework/utils"
import type { Day } from "../../types/http"
import { newIds } from "../../types/ids"
import type { Sql } from "../../types/sql"
import { closureExists } from "./errors"

/** Shuts these services, all of them with meal days of their own, from one day to another, both included. */
export type Closing = { canteen_service_ids: string[]; from: Day; to: Day; reason: string; note: string | null; by: string }
export type WrittenClosure = {
  id: string
  decision_id: string
  canteen_service_id: string
  from_day: Day
  to_day: Day
  reason: string
  note: string | null
  created_by: string | null
  /** Written by this very request: an earlier one had not. */
  fresh: boolean
}
export type ClosedDay = { canteen_service_id: string; day: Day; closure_id: string; reason: string; note: string | null }

const CLOSURE = "id, decision_id, canteen_service_id, from_day, to_day, reason, note, created_by"

/**
 * Writes the closures of one decision, or finds those that were written before: the same request again has no effect.
 * @throws CanteenError `closure.exists`
 */
export async function writeClosures(sql: Sql, closing: Closing): Promise<WrittenClosure[]> {
  const { canteen_service_ids, from, to, reason, note, by } = closing
  await sql(`SELECT id FROM canteen_service WHERE id = ANY(?) ORDER BY id COLLATE "C" FOR NO KEY UPDATE`, [canteen_service_ids])
  const known = await sql<WrittenClosure>(
    `SELECT ${CLOSURE}, false AS fresh FROM canteen_closure WHERE canteen_service_id = ANY(?) AND from_day = ? AND to_day = ? AND deleted_at IS NULL ORDER BY id`,
    [canteen_service_ids, from, to]
  )
  const other = known.find((closure) => closure.reason !== reason || closure.note !== note)
  if (other) throw closureExists(from, to, other.reason)
  const missing = canteen_service_ids.filter((id) => !known.some((closure) => closure.canteen_service_id === id))
  const decisionId = generateEntityId(undefined, "clsd")
  const written = await sql<WrittenClosure>(
    `INSERT INTO canteen_closure (id, decision_id, canteen_service_id, from_day, to_day, reason, note, created_by, settled)
     SELECT t.id, ?, t.service, ?, ?, ?, ?, ?, false FROM unnest(?::text[], ?::text[]) AS t(id, service) RETURNING ${CLOSURE}, true AS fresh`,
    [decisionId, from, to, reason, note, by, newIds("clos", missing.length), missing]
  )
  return [...known, ...written]
}

/** Which of these days are shut now, as other transactions have committed it. */
export async function closuresOn(sql: Sql, days: { canteen_service_id: string; day: Day }[]): Promise<ClosedDay[]> {
  if (days.length === 0) return []
  return sql<ClosedDay>(
    `SELECT c.canteen_service_id, t.day, c.id AS closure_id, c.reason, c.note
     FROM unnest(?::text[], ?::text[]) AS t(service, day)
     JOIN canteen_closure c ON c.canteen_service_id = t.service AND t.day BETWEEN c.from_day AND c.to_day AND c.deleted_at IS NULL
     ORDER BY t.day, c.id`,
    [days.map((one) => one.canteen_service_id), days.map((one) => one.day)]
  )
}

/** Decisions whose meals are still to be cancelled or families to be told, the oldest first; reopened ones too, whose families must know. */
export async function unsettledDecisions(sql: Sql, limit: number): Promise<string[]> {
  const rows = await sql<{ decision_id: string }>(
    `SELECT decision_id FROM canteen_closure WHERE NOT settled AND decision_id IS NOT NULL
     GROUP BY decision_id ORDER BY min(created_at) LIMIT ?`,
    [limit]
  )
  return rows.map((row) => row.decision_id)
}

/** Mails that cannot be delivered are tried for a day. */
const TELLING_HOURS = 24

/** Nothing is left to do for a decision: its meals are cancelled, and its families told or out of reach. */
export async function settleDecision(sql: Sql, decisionId: string, told: boolean): Promise<void> {
  await sql(
    `UPDATE canteen_closure SET settled = true, updated_at = now()
     WHERE decision_id = ? AND NOT settled AND (? OR created_at < now() - make_interval(hours => ?))`,
    [decisionId, told, TELLING_HOURS]
  )
}
