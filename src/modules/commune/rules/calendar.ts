import { isWeekday, weekdayOf } from "./days"
import type { Calendar, Closure, Day, DayRange, DayStatus, Rulebook } from "./types"

/** A calendar made ready for many questions: sets instead of lists. */
export type PreparedCalendar = {
  isPublicHoliday: (day: Day) => boolean
  isSchoolHoliday: (day: Day) => boolean
  isExtraDay: (day: Day) => boolean
  closureOn: (day: Day) => Closure | null
}

export const EMPTY_CALENDAR: Calendar = { public_holidays: [], school_holidays: [], closures: [], extra_days: [] }

/** Prepares a calendar once for all the days and rulebooks that will be asked of it. */
export function prepareCalendar(calendar: Calendar): PreparedCalendar {
  const publicHolidays = new Set(calendar.public_holidays)
  const extraDays = new Set(calendar.extra_days)
  return {
    isPublicHoliday: (day) => publicHolidays.has(day),
    isExtraDay: (day) => extraDays.has(day),
    isSchoolHoliday: (day) => calendar.school_holidays.some((range) => covers(range, day)),
    closureOn: (day) => {
      const closure = calendar.closures.find((range) => covers(range, day))
      return closure ? { reason: closure.reason, note: closure.note } : null
    },
  }
}

/**
 * Whether `day` is a service day of `rulebook`, and why not. The rulebook's dates of validity play no part:
 * a cutoff may fall before the first meal that the rulebook governs.
 */
export function dayStatus(rulebook: Rulebook, calendar: PreparedCalendar, day: Day): DayStatus {
  const extra = calendar.isExtraDay(day)
  if (!extra && !isOrdinaryDay(rulebook, calendar, day)) return { open: false, reason: "not_a_service_day" }
  const closure = calendar.closureOn(day)
  if (closure) return { open: false, reason: "closed", closure }
  if (extra) return { open: true, reason: null }
  if (calendar.isPublicHoliday(day)) return { open: false, reason: "public_holiday" }
  if (rulebook.school_holidays === "closed" && calendar.isSchoolHoliday(day)) {
    return { open: false, reason: "school_holiday" }
  }
  return { open: true, reason: null }
}

/** Whether `day` is Monday to Friday and no public holiday. */
export function isWorkingDay(calendar: PreparedCalendar, day: Day): boolean {
  return isWeekday(day) && !calendar.isPublicHoliday(day)
}

function isOrdinaryDay(rulebook: Rulebook, calendar: PreparedCalendar, day: Day): boolean {
  if (!rulebook.service_days.includes(weekdayOf(day))) return false
  return rulebook.school_holidays !== "only" || calendar.isSchoolHoliday(day)
}

function covers(range: DayRange, day: Day): boolean {
  return range.from <= day && day <= range.to
}
