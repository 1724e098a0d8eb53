import type { SchoolHoliday, SchoolZone } from "../../../types/http"
import { unreadableCalendar } from "../errors"
import { addDays, isDay, localTime, readInstant } from "../rules"
import { type CalendarRecord, type Column, readRecords } from "./records"

export type ReadCalendar = {
  /** One for each zone and first day, by zone and day. */
  holidays: SchoolHoliday[]
  read: number
  teachers: number
  other_zones: { zone: string; records: number }[]
}

const ZONES: Readonly<Record<string, SchoolZone>> = { "zone a": "A", "zone b": "B", "zone c": "C" }
const TEACHERS = "enseignants"
/** The Ministry writes midnights of the mainland as instants. */
const ZONE = "Europe/Paris"
/** The summer, with room: longer is a slip of the year. */
const LONGEST_DAYS = 100
const DAY_MS = 86_400_000

/**
 * The holidays of the Ministry's file. `end_date` is the day of return, so the last day without school is the one before; days of teachers only
 * are left out; académies of one zone say the same and count once; zones that no commune can have are counted.
 * @throws CanteenError `school_calendar.unreadable` with the line and the column
 */
export function readSchoolCalendar(content: string): ReadCalendar {
  const records = readRecords(content)
  const pupils = records.filter(({ values }) => values.population.toLowerCase() !== TEACHERS)
  const others = new Map<string, number>()
  const holidays: SchoolHoliday[] = []
  for (const record of pupils) {
    const zone = ZONES[record.values.zones.toLowerCase()]
    if (zone) holidays.push(toHoliday(record, zone))
    else others.set(record.values.zones, (others.get(record.values.zones) ?? 0) + 1)
  }
  return {
    holidays: mostSaid(holidays),
    read: records.length,
    teachers: records.length - pupils.length,
    other_zones: [...others].map(([zone, count]) => ({ zone, records: count })).sort((a, b) => a.zone.localeCompare(b.zone, "fr")),
  }
}

function toHoliday(record: CalendarRecord, zone: SchoolZone): SchoolHoliday {
  const { description, annee_scolaire: school_year, end_date } = record.values
  if (description === "") throw wrong(record, "description", "must name the holiday")
  if (!isSchoolYear(school_year)) throw wrong(record, "annee_scolaire", "must be two years in a row, such as 2026-2027")
  const from = dayOf(record, "start_date")
  const back = end_date === "" ? from : dayOf(record, "end_date")
  if (back < from) throw wrong(record, "end_date", `is before start_date (${record.values.start_date})`)
  const to = lastDay(description, from, back)
  if ((Date.parse(to) - Date.parse(from)) / DAY_MS > LONGEST_DAYS) throw wrong(record, "end_date", `is more than ${LONGEST_DAYS} days after start_date`)
  return { zone, school_year, name: nameOf(description), from, to }
}

/** A single day begins and returns at once. So does the start of a summer whose return is not published yet: it lasts until September. */
function lastDay(description: string, from: string, back: string): string {
  if (back > from) return addDays(back, -1)
  return /été/i.test(description) ? `${from.slice(0, 4)}-08-31` : from
}

function isSchoolYear(text: string): boolean {
  const [, first, second] = /^(\d{4})-(\d{4})$/.exec(text) ?? []
  return Number(second) === Number(first) + 1
}

function dayOf(record: CalendarRecord, column: "start_date" | "end_date"): string {
  const text = record.values[column]
  if (isDay(text)) return text
  const instant = readInstant(text, ZONE)
  if (!instant) throw wrong(record, column, "must be a date, such as 2026-12-18T23:00:00+00:00 or 2026-12-19")
  return localTime(instant, ZONE).day
}

function wrong({ line, values }: CalendarRecord, column: Column, message: string): ReturnType<typeof unreadableCalendar> {
  return unreadableCalendar({ line, column, given: values[column], message })
}

/** "Vacances de la Toussaint" and "Début des Vacances d'Été" are said "Toussaint" and "Été": a page says "vacances scolaires" before. */
function nameOf(description: string): string {
  return description.replace(/^(?:début des )?vacances (?:de la |de l['’]|de |d['’])/i, "")
}

/** Among the académies of a zone, what most of them say of a holiday that begins on a day; the first of two that tie. */
function mostSaid(holidays: SchoolHoliday[]): SchoolHoliday[] {
  const said = new Map<string, Map<string, { holiday: SchoolHoliday; times: number }>>()
  for (const holiday of holidays) {
    const start = `${holiday.zone} ${holiday.from}`
    const versions = said.get(start) ?? new Map<string, { holiday: SchoolHoliday; times: number }>()
    const version = `${holiday.to} ${holiday.name}`
    versions.set(version, { holiday, times: (versions.get(version)?.times ?? 0) + 1 })
    said.set(start, versions)
  }
  return [...said]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, versions]) => {
      const [first, ...rest] = versions.values()
      return first ? [rest.reduce((best, next) => (next.times > best.times ? next : best), first).holiday] : []
    })
}
