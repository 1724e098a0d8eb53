import { generateEntityId } from "@medusajs/framework/utils"
import type { Sql } from "../../types/sql"

type MealDayRow = { id: string; canteen_service_id: string; day: string; capacity: number | null; seats_taken: number }

/** A meal day under its lock: seats are taken and freed in memory, then written in one statement. */
export class LockedMealDay {
  readonly id: string
  private taken: number

  constructor(private readonly row: MealDayRow) {
    this.id = row.id
    this.taken = row.seats_taken
  }

  /** Takes one seat; false when none is left. */
  take(): boolean {
    if (this.row.capacity !== null && this.taken >= this.row.capacity) return false
    this.taken += 1
    return true
  }

  free(): void {
    this.taken -= 1
  }

  /** How many seats were taken (positive) or freed since the lock. */
  get change(): number {
    return this.taken - this.row.seats_taken
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
}

/**
 * Locks the meal days of these meals, in the global order (canteen service, date), after inserting the missing ones in the
 * same order: two carts that want the same days in another order wait for each other instead of dying in a deadlock.
 */
export async function lockMealDays(
  sql: Sql,
  meals: { meal_day_service_id: string; date: string; capacity: number | null }[]
): Promise<LockedMealDays> {
  const wanted = [...new Map(meals.map((meal) => [`${meal.meal_day_service_id} ${meal.date}`, meal])).entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, meal]) => meal)
  const services = wanted.map((meal) => meal.meal_day_service_id)
  const dates = wanted.map((meal) => meal.date)
  await sql(
    `INSERT INTO canteen_meal_day (id, canteen_service_id, day, capacity, seats_taken)
     SELECT t.id, t.service, t.day, t.capacity, 0
     FROM unnest(?::text[], ?::text[], ?::text[], ?::int[]) WITH ORDINALITY AS t(id, service, day, capacity, rank) ORDER BY t.rank
     ON CONFLICT DO NOTHING`,
    [wanted.map(() => generateEntityId(undefined, "mday")), services, dates, wanted.map((meal) => meal.capacity)]
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

/** Writes the seats that were taken and freed since the lock. */
export async function takeSeats(sql: Sql, days: LockedMealDays): Promise<void> {
  const changed = days.all.filter((day) => day.change !== 0)
  if (changed.length === 0) return
  await sql(
    `UPDATE canteen_meal_day m SET seats_taken = m.seats_taken + t.change, updated_at = now()
     FROM unnest(?::text[], ?::int[]) AS t(id, change) WHERE t.id = m.id`,
    [changed.map((day) => day.id), changed.map((day) => day.change)]
  )
}
