import type { SchoolHoliday } from "../../../types/http"
import { newIds } from "../../../types/ids"
import type { Sql } from "../../../types/sql"
import { type CalendarChange, compareCalendars } from "./compare"

export { readSchoolCalendar, type ReadCalendar } from "./holidays"
export type { CalendarChange } from "./compare"

/** Every school holiday, by zone and day. */
export async function listHolidays(sql: Sql): Promise<SchoolHoliday[]> {
  return sql<SchoolHoliday>(
    `SELECT zone, school_year, name, from_day AS "from", to_day AS "to" FROM canteen_school_holiday WHERE deleted_at IS NULL ORDER BY zone, from_day`
  )
}

/** Writes the holidays of a file over those that are known, by zone and first day. `preview` writes nothing. */
export async function importHolidays(sql: Sql, holidays: SchoolHoliday[], preview: boolean): Promise<CalendarChange> {
  const change = compareCalendars(await listHolidays(sql), holidays)
  if (!preview) await upsert(sql, [...change.added, ...change.changed])
  return change
}

async function upsert(sql: Sql, holidays: SchoolHoliday[]): Promise<void> {
  const column = (name: keyof SchoolHoliday): string[] => holidays.map((holiday) => holiday[name])
  await sql(
    `INSERT INTO canteen_school_holiday (id, zone, school_year, name, from_day, to_day)
     SELECT * FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
     ON CONFLICT (zone, from_day) WHERE deleted_at IS NULL
     DO UPDATE SET school_year = excluded.school_year, name = excluded.name, to_day = excluded.to_day, updated_at = now()`,
    [newIds("shol", holidays.length), column("zone"), column("school_year"), column("name"), column("from"), column("to")]
  )
}
