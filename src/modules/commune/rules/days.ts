import { Temporal } from "temporal-polyfill"
import { WEEKDAYS, type Day, type Weekday } from "./types"

/** From 1900 to 2199: no meal and no birth is outside, and counting days never leaves years of four digits. */
const DAY = /^(?:19|20|21)\d{2}-\d{2}-\d{2}$/
const WORKING_WEEK = 5
const DAY_MS = 24 * 60 * 60 * 1000

/** Whether `text` is a day of the calendar, written `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!DAY.test(text)) return false
  try {
    Temporal.PlainDate.from(text, { overflow: "reject" })
    return true
  } catch {
    return false
  }
}

/** The day `count` days after `day` (before it when negative). */
export function addDays(day: Day, count: number): Day {
  return toDay(Date.parse(day) + count * DAY_MS)
}

/** The day `count` whole months after `day`; the month's last day when it is shorter. */
export function addMonths(day: Day, count: number): Day {
  return Temporal.PlainDate.from(day).add({ months: count }).toString()
}

/** The weekday of `day`. */
export function weekdayOf(day: Day): Weekday {
  return WEEKDAYS[weekdayNumber(day) - 1] ?? "sun"
}

/** Whether `day` is Monday to Friday, holiday or not. */
export function isWeekday(day: Day): boolean {
  return weekdayNumber(day) <= WORKING_WEEK
}

/** The `weekday` of the ISO week that is `weeks` before the week of `day`. */
export function weekdayOfWeekBefore(day: Day, weeks: number, weekday: Weekday): Day {
  return addDays(day, WEEKDAYS.indexOf(weekday) + 1 - weekdayNumber(day) - 7 * weeks)
}

/** The nearest `weekday` strictly before `day`: one to seven days earlier. */
export function weekdayBefore(day: Day, weekday: Weekday): Day {
  const back = (weekdayNumber(day) - WEEKDAYS.indexOf(weekday) - 1 + 7) % 7
  return addDays(day, -(back || 7))
}

/** Day `dayOfMonth` of the month before the one of `day`; that month's last day when it is shorter. */
export function dayOfMonthBefore(day: Day, dayOfMonth: number): Day {
  return Temporal.PlainDate.from(day).with({ day: 1 }).subtract({ months: 1 }).with({ day: dayOfMonth }).toString()
}

/** The ISO week number of `day`, 1 to 53. */
export function isoWeek(day: Day): number {
  const thursday = Temporal.PlainDate.from(weekdayOfWeekBefore(day, 0, "thu"))
  return Math.ceil(thursday.dayOfYear / 7)
}

/** Every day from `from` to `to`, both included; none when `to` is before `from`. */
export function eachDay(from: Day, to: Day): Day[] {
  const days: Day[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day)
  return days
}

/** Three years: no service is closed for so long, and a search must end. */
const FARTHEST_BACK = 1100

/** The nearest day strictly before `day` that `isCounted`; null when there is none within three years. */
export function previousDay(day: Day, isCounted: (day: Day) => boolean): Day | null {
  for (let walked = 1; walked <= FARTHEST_BACK; walked += 1) {
    const earlier = addDays(day, -walked)
    if (isCounted(earlier)) return earlier
  }
  return null
}

/** Days are counted at midnights of UTC, all 24 hours apart: exact, and many times faster than a date library. */
function toDay(midnight: number): Day {
  return new Date(midnight).toISOString().slice(0, 10)
}

/** Monday is 1, Sunday is 7. */
function weekdayNumber(day: Day): number {
  return new Date(Date.parse(day)).getUTCDay() || 7
}
