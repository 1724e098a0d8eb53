import { newIds } from "../../types/ids"
import type { Sql } from "../../types/sql"
import { type Line, NO_LINE, readLines } from "./line"
import { type CountedSeats, capacityOf, seatsLeft } from "./rules"

type MealDayRow = { id: string; canteen_service_id: string; day: string; capacity: number | null; seats_taken: number }
/** Whether a day filled up under the lock, was seen to have seats, or nobody looked. */
type Fullness = "filled" | "open" | "unknown"

/** A meal day under its lock: seats are taken and freed in memory, then written in one statement. */
export class LockedMealDay {
  readonly id: string
  private taken: number
  private line: Line = NO_LINE
  private fullness: Fullness = "unknown"
  private filledAt: Date | null = null

  constructor(private readonly row: MealDayRow) {
    this.id = row.id
    this.taken = row.seats_taken
  }

  /** The waiting list as it stands under the lock: it comes before everyone else. */
  setLine(line: Line): void {
    this.line = line
  }

  /** Takes one seat at `at`; false when none is left beside the waiting list's. `ofService` is the service's number of seats. */
  take(ofService: number | null, at: Date): boolean {
    if (seatsLeft(this.counted, ofService) === 0) return false
    this.taken += 1
    this.fullness = seatsLeft(this.counted, ofService) === 0 ? "filled" : "open"
    this.filledAt = this.fullness === "filled" ? at : null
    return true
  }

  /** Takes the seat that an offer keeps. */
  takeReserved(): void {
    this.taken += 1
    this.line = { ...this.line, offered: this.line.offered - 1 }
  }

  free(): void {
    this.taken -= 1
  }

  get counted(): CountedSeats {
    return { capacity: this.row.capacity, seats_taken: this.taken, ...this.line }
  }

  /** The seats that there are: the day's own, else the service's. Null without limit. */
  capacity(ofService: number | null): number | null {
    return capacityOf(this.row, ofService)
  }

  /** How many seats were taken (positive) or freed since the lock. */
  get change(): number {
    return this.taken - this.row.seats_taken
  }

  /** Whether it filled up, and when. */
  get seen(): { fullness: Fullness; filled_at: Date | null } {
    return { fullness: this.fullness, filled_at: this.filledAt }
  }
}

/** The locked meal days of one transaction. */
export class LockedMealDays {
  private readonly byId = new Map<string, LockedMealDay>()
  private readonly byKey = new Map<string, LockedMealDay>()

  constructor(rows: MealDayRow[]) {
    for (const row of rows) {
      const day = new LockedMealDay(row)
      this.byId.set(row.id, day)
      this.byKey.set(`${row.canteen_service_id} ${row.day}`, day)
    }
  }

  get ids(): string[] {
    return [...this.byId.keys()]
  }

  get all(): LockedMealDay[] {
    return [...this.byId.values()]
  }

  at(canteenServiceId: string, date: string): LockedMealDay {
    const day = this.byKey.get(`${canteenServiceId} ${date}`)
    if (!day) throw new Error(`meal day ${canteenServiceId} ${date} is not locked`)
    return day
  }

  free(mealDayId: string): void {
    this.byId.get(mealDayId)?.free()
  }

  /** Counts the waiting lists of these days; to be read once the bookings that give way are gone. */
  async readLines(sql: Sql): Promise<void> {
    const lines = await readLines(sql, this.ids)
    for (const day of this.all) day.setLine(lines.get(day.id) ?? NO_LINE)
  }
}

/**
 * Locks the meal days of these meals, in the global order (canteen service, date), after inserting the missing ones in the
 * same order: two carts that want the same days in another order wait for each other instead of dying in a deadlock.
 */
export async function lockMealDays(sql: Sql, meals: { meal_day_service_id: string; date: string }[]): Promise<LockedMealDays> {
  const wanted = [...new Map(meals.map((meal) => [`${meal.meal_day_service_id} ${meal.date}`, meal])).entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, meal]) => meal)
  const services = wanted.map((meal) => meal.meal_day_service_id)
  const dates = wanted.map((meal) => meal.date)
  await sql(
    `INSERT INTO canteen_meal_day (id, canteen_service_id, day, seats_taken)
     SELECT t.id, t.service, t.day, 0
     FROM unnest(?::text[], ?::text[], ?::text[]) WITH ORDINALITY AS t(id, service, day, rank) ORDER BY t.rank
     ON CONFLICT DO NOTHING`,
    [newIds("mday", wanted.length), services, dates]
  )
  const rows = await sql<MealDayRow>(
    `SELECT m.id, m.canteen_service_id, m.day, m.capacity, m.seats_taken FROM canteen_meal_day m
     JOIN unnest(?::text[], ?::text[]) AS t(service, day) ON t.service = m.canteen_service_id AND t.day = m.day
     WHERE m.deleted_at IS NULL ORDER BY m.canteen_service_id COLLATE "C", m.day COLLATE "C" FOR UPDATE OF m`,
    [services, dates]
  )
  return new LockedMealDays(rows)
}

/** Locks meal days by their ids, in the global order. */
export async function lockMealDaysById(sql: Sql, ids: string[]): Promise<LockedMealDays> {
  const rows = await sql<MealDayRow>(
    `SELECT id, canteen_service_id, day, capacity, seats_taken FROM canteen_meal_day WHERE id = ANY(?)
     ORDER BY canteen_service_id COLLATE "C", day COLLATE "C" FOR UPDATE`,
    [ids]
  )
  return new LockedMealDays(rows)
}

/** Writes the seats that were taken and freed since the lock; a day that filled up remembers since when, while its line lasts. */
export async function takeSeats(sql: Sql, days: LockedMealDays): Promise<void> {
  const changed = days.all.filter((day) => day.change !== 0)
  if (changed.length === 0) return
  await sql(
    `UPDATE canteen_meal_day m SET seats_taken = m.seats_taken + t.change, updated_at = now(), full_since = CASE
       WHEN t.fullness = 'filled' THEN t.filled_at
       WHEN t.fullness = 'open' THEN NULL
       WHEN t.change < 0 AND NOT EXISTS (SELECT 1 FROM canteen_waiting_entry w WHERE w.meal_day_id = m.id AND w.state IN ('waiting', 'offered')) THEN NULL
       ELSE m.full_since END
     FROM unnest(?::text[], ?::int[], ?::text[], ?::timestamptz[]) AS t(id, change, fullness, filled_at) WHERE t.id = m.id`,
    [
      changed.map((day) => day.id),
      changed.map((day) => day.change),
      changed.map((day) => day.seen.fullness),
      changed.map((day) => day.seen.filled_at?.toISOString() ?? null),
    ]
  )
}
