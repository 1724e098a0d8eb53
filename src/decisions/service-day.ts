import { type DayStatus, type Rulebook, prepare, prepareCalendar, publicHolidays } from "../modules/commune/rules"
import type { ServiceRules } from "../modules/commune/service-rules"

/** A canteen service ready to decide: keep it for one request, it remembers days. */
export type PreparedService = {
  service: ServiceRules
  rules: ReturnType<typeof prepare>
  /** Why a day is shut, in words; nothing on an open day. */
  noteOf: (date: string) => string | undefined
  /** The decisions under one rulebook, whichever governs now: what a booked meal was promised. */
  rulesUnder: (rulebook: Rulebook) => ReturnType<typeof prepare>
  /** The id of the rulebook that governs a meal's date. */
  rulebookIdOn: (date: string) => string | null
}

/** Prepares a service for the days between `from` and `to`, with the public holidays of those years and of the ones beside (cutoffs count back). */
export function prepareService(service: ServiceRules, from: string, to: string): PreparedService {
  const holidays = years(from, to).flatMap((year) => publicHolidays(year, { alsaceMoselle: service.calendar.alsace_moselle }))
  const { school_holidays, closures, extra_days } = service.calendar
  const calendar = prepareCalendar({ public_holidays: holidays.map((day) => day.date), school_holidays, closures, extra_days })
  const rulebooks = service.rulebooks.map((row) => row.rulebook)
  const rules = prepare(rulebooks, calendar)
  const holidayNames = new Map(holidays.map((day) => [day.date, day.name]))
  const ids = new Map<Rulebook, string>(service.rulebooks.map((row) => [row.rulebook, row.id]))
  return {
    service,
    rules,
    rulesUnder: (rulebook) => prepare([rulebook], calendar),
    noteOf: (date) => noteOf(rules.dayStatus(date), date, holidayNames, service),
    rulebookIdOn: (date) => {
      const rulebook = rules.rulebookFor(date)
      return rulebook ? (ids.get(rulebook) ?? null) : null
    },
  }
}

function years(from: string, to: string): number[] {
  const [first, last] = [Number(from.slice(0, 4)) - 1, Number(to.slice(0, 4)) + 1]
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}

function noteOf(status: DayStatus, date: string, holidayNames: Map<string, string>, service: ServiceRules): string | undefined {
  if (status.open) return undefined
  if (status.reason === "closed") return status.closure.note ?? undefined
  if (status.reason === "public_holiday") return holidayNames.get(date)
  if (status.reason !== "school_holiday") return undefined
  const holiday = service.school_holiday_names.find(({ from, to }) => from <= date && date <= to)
  return holiday && `${holiday.name}, zone ${service.commune.zone}`
}
