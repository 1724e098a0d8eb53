import type { RefusalCode } from "../../types/http"
import type { Sql } from "../../types/sql"
import { IN_ORDER, WITHOUT_SEAT } from "./line"
import { endsWaiting, freeSeats } from "./rules"
import { lockMealDaysById } from "./seats"

/** May a family of the line book now: until when it may answer an offer, or why it is refused. */
export type Verdict = { until: Date } | { refusal: RefusalCode }
export type Serving = {
  meal_day_id: string
  /** The service's number of seats; null without limit. */
  capacity: number | null
  at: Date
  /** Verdicts by entry. A family whose verdict is not known is not passed over: the line stops there until the next serving. */
  verdicts: ReadonlyMap<string, Verdict>
}
export type Served = { offered: number; ended: number }
type Entry = { id: string; state: "waiting" | "offered"; offered_until: Date | null }

/**
 * Serves the line of one meal day under its lock: offers whose deadline has passed end, families that may no longer book leave the line, and each
 * free seat is offered to the first in order of arrival who may. Can be run again, by several processes at once: a seat is offered once.
 */
export async function serveLine(sql: Sql, { meal_day_id, capacity, at, verdicts }: Serving): Promise<Served> {
  const days = await lockMealDaysById(sql, [meal_day_id])
  const [day] = days.all
  if (!day) return { offered: 0, ended: 0 }
  const ended = await endOverdue(sql, { meal_day_id, at })
  const entries = await sql<Entry>(
    `SELECT w.id, w.state, w.offered_until FROM canteen_waiting_entry w
     WHERE w.meal_day_id = ? AND w.state IN ('waiting', 'offered') AND ${WITHOUT_SEAT} ORDER BY ${IN_ORDER}`,
    [meal_day_id]
  )
  let gone = 0
  for (const entry of entries) {
    const verdict = verdicts.get(entry.id)
    if (!verdict || !("refusal" in verdict) || !endsWaiting(verdict.refusal)) continue
    await expire(sql, entry, { at, refusal: verdict.refusal })
    gone += 1
  }
  await days.readLines(sql)
  const offered = await offerFree(sql, entries.filter((entry) => entry.state === "waiting"), { free: freeSeats(day.counted, capacity), at, verdicts })
  return { offered, ended: ended + gone }
}

/** An offer that nobody answered in time; one whose meal is being paid lives as long as its hold. */
async function endOverdue(sql: Sql, { meal_day_id, at }: { meal_day_id: string; at: Date }): Promise<number> {
  const overdue = await sql(
    `UPDATE canteen_waiting_entry w SET state = 'expired', ended_at = ?, told = false, updated_at = now()
     WHERE w.meal_day_id = ? AND w.state = 'offered' AND w.offered_until <= ? AND ${WITHOUT_SEAT} RETURNING w.id`,
    [at, meal_day_id, at]
  )
  return overdue.length
}

/** Only an offer that ends is told: who merely waited reads it in the account. */
async function expire(sql: Sql, entry: Entry, { at, refusal }: { at: Date; refusal: RefusalCode }): Promise<void> {
  await sql("UPDATE canteen_waiting_entry SET state = 'expired', ended_at = ?, ended_reason = ?, told = ?, updated_at = now() WHERE id = ?", [
    at,
    refusal,
    entry.state === "waiting",
    entry.id,
  ])
}

async function offerFree(
  sql: Sql,
  line: Entry[],
  { free, at, verdicts }: { free: number | null; at: Date; verdicts: ReadonlyMap<string, Verdict> }
): Promise<number> {
  let offered = 0
  for (const entry of line) {
    if (free !== null && offered >= free) break
    const verdict = verdicts.get(entry.id)
    if (!verdict) break
    if ("refusal" in verdict) continue
    await sql("UPDATE canteen_waiting_entry SET state = 'offered', offered_at = ?, offered_until = ?, told = false, updated_at = now() WHERE id = ?", [
      at,
      verdict.until,
      entry.id,
    ])
    offered += 1
  }
  return offered
}
