import type { Sql } from "../../types/sql"

/** How many of a meal day's waiting list wait, and how many have a seat kept for them; whoever is seated already is in no line. */
export type Line = { offered: number; waiting: number }
export const NO_LINE: Line = { offered: 0, waiting: 0 }

/** True for an entry `w` whose beneficiary has no active booking on the day: its offer keeps a seat that nobody sits on. */
export const WITHOUT_SEAT = `NOT EXISTS (SELECT 1 FROM canteen_booking b WHERE b.beneficiary_id = w.beneficiary_id
  AND b.meal_day_id = w.meal_day_id AND b.status <> 'cancelled' AND b.deleted_at IS NULL)`

/** First come, first served. */
export const IN_ORDER = `w.joined_at, w.id COLLATE "C"`

/** Counts the lines of the meal days whose entries `w` meet a condition: `meal_day_id`, `offered`, `waiting`. */
export function countingLines(condition: string): string {
  return `SELECT w.meal_day_id, count(*) FILTER (WHERE w.state = 'offered')::int AS offered, count(*) FILTER (WHERE w.state = 'waiting')::int AS waiting
    FROM canteen_waiting_entry w WHERE ${condition} AND w.state IN ('waiting', 'offered') AND w.deleted_at IS NULL AND ${WITHOUT_SEAT}
    GROUP BY w.meal_day_id`
}

/** The lines of these meal days. */
export async function readLines(sql: Sql, mealDayIds: string[]): Promise<Map<string, Line>> {
  if (mealDayIds.length === 0) return new Map()
  const rows = await sql<Line & { meal_day_id: string }>(countingLines("w.meal_day_id = ANY(?)"), [mealDayIds])
  return new Map(rows.map(({ meal_day_id, offered, waiting }) => [meal_day_id, { offered, waiting }]))
}
