import type { Day } from "../../types/http"
import type { Sql } from "../../types/sql"
import { capacityBelowSeats } from "./errors"
import { lockMealDays } from "./seats"

/** A field left out stays as it is; null gives the day its service's capacity again, or takes the menu away. */
export type MealDayChange = { capacity?: number | null; menu?: string | null }
export type ChangedMealDay = { day: Day; capacity: number | null; seats_taken: number; menu: string | null }
type Row = ChangedMealDay & { id: string }

/**
 * Sets the capacity or the menu of meal days, all of them or none, under their locks: a seat that is being taken counts, and one that an offer keeps.
 * @throws CanteenError `meal_day.capacity_below_seats` with the days and their seats
 */
export async function changeMealDays(sql: Sql, days: Parameters<typeof lockMealDays>[1], change: MealDayChange): Promise<ChangedMealDay[]> {
  const locked = await lockMealDays(sql, days)
  const { ids } = locked
  const { capacity } = change
  const rows = await sql<Row>("SELECT id, day, capacity, seats_taken, menu FROM canteen_meal_day WHERE id = ANY(?) ORDER BY day", [ids])
  if (typeof capacity === "number") {
    await locked.readLines(sql)
    const offered = new Map(locked.all.map(({ id, counted }) => [id, counted.offered]))
    const kept = rows.map(({ id, day, seats_taken }) => ({ date: day, seats_taken: seats_taken + (offered.get(id) ?? 0) }))
    const tooFull = kept.filter((day) => day.seats_taken > capacity)
    if (tooFull.length > 0) throw capacityBelowSeats(capacity, tooFull)
  }
  const fields = Object.entries({ capacity, menu: change.menu }).filter(([, value]) => value !== undefined)
  if (fields.length > 0) {
    const assignments = fields.map(([name]) => `${name} = ?`).join(", ")
    await sql(`UPDATE canteen_meal_day SET ${assignments}, updated_at = now() WHERE id = ANY(?)`, [...fields.map(([, value]) => value), ids])
  }
  return rows.map(({ day, seats_taken, ...row }) => ({
    day,
    seats_taken,
    capacity: capacity === undefined ? row.capacity : capacity,
    menu: change.menu === undefined ? row.menu : change.menu,
  }))
}

/** How many seats are taken on a meal day, held ones included, under its lock. */
export async function seatsTakenOn(sql: Sql, day: Parameters<typeof lockMealDays>[1][number]): Promise<number> {
  const { ids } = await lockMealDays(sql, [day])
  const [row] = await sql<{ seats_taken: number }>("SELECT seats_taken FROM canteen_meal_day WHERE id = ANY(?)", [ids])
  return row?.seats_taken ?? 0
}
