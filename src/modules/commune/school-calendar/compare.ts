import type { SchoolHoliday } from "../../../types/http"

export type CalendarChange = {
  added: SchoolHoliday[]
  changed: (SchoolHoliday & { before: Pick<SchoolHoliday, "school_year" | "name" | "to"> })[]
  unchanged: number
  /** Known holidays of the same zones and school years that the file does not have. */
  absent: SchoolHoliday[]
}

/** What a file would change in the holidays that are known; a holiday is known by its zone and first day. */
export function compareCalendars(known: SchoolHoliday[], read: SchoolHoliday[]): CalendarChange {
  const keyOf = ({ zone, from }: SchoolHoliday): string => `${zone} ${from}`
  const knownByKey = new Map(known.map((holiday) => [keyOf(holiday), holiday]))
  const readKeys = new Set(read.map(keyOf))
  const years = new Set(read.map(({ zone, school_year }) => `${zone} ${school_year}`))
  const changed = read.flatMap((holiday) => {
    const before = knownByKey.get(keyOf(holiday))
    return before && !isSame(before, holiday) ? [{ ...holiday, before: { school_year: before.school_year, name: before.name, to: before.to } }] : []
  })
  const added = read.filter((holiday) => !knownByKey.has(keyOf(holiday)))
  return {
    added,
    changed,
    unchanged: read.length - added.length - changed.length,
    absent: known.filter((holiday) => years.has(`${holiday.zone} ${holiday.school_year}`) && !readKeys.has(keyOf(holiday))),
  }
}

function isSame(a: SchoolHoliday, b: SchoolHoliday): boolean {
  return a.to === b.to && a.name === b.name && a.school_year === b.school_year
}
