import { Temporal } from "temporal-polyfill"
import { WEEKDAYS, type Day, type Weekday } from "./types"

const DAY = /^\d{4}-\d{2}-\d{2}$/
const WORKING_WEEK = 5

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
  return Temporal.PlainDate.from(day).add({ days: count }).toString()
}

/** The day `count` whole months after `day`; the month's last day when it is shorter. */
export function addMonths(day: Day, count: number): Day {
  return Temporal.PlainDate.from(day).add({ months: count }).toString()
}

/** The weekday of `day`. */
export function weekdayOf(day: Day): Weekday {
  return WEEKDAYS[Temporal.PlainDate.from(day).dayOfWeek - 1] ?? "sun"
}

/** Whether `day` is Monday to Friday, holiday or not. */
export function isWeekday(day: Day): boolean {
  return Temporal.PlainDate.from(day).dayOfWeek <= WORKING_WEEK
}

/** The `weekday` of the ISO week that is `weeks` before the week of `day`. */
export function weekdayOfWeekBefore(day: Day, weeks: number, weekday: Weekday): Day {
  const date = Temporal.PlainDate.from(day)
  return date.add({ days: WEEKDAYS.indexOf(weekday) + 1 - date.dayOfWeek - 7 * weeks }).toString()
}

/** The nearest `weekday` strictly before `day`: one to seven days earlier. */
export function weekdayBefore(day: Day, weekday: Weekday): Day {
  const date = Temporal.PlainDate.from(day)
  const back = (date.dayOfWeek - WEEKDAYS.indexOf(weekday) - 1 + 7) % 7
  return date.subtract({ days: back || 7 }).toString()
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
  let date = Temporal.PlainDate.from(day)
  for (let walked = 0; walked < FARTHEST_BACK; walked += 1) {
    date = date.subtract({ days: 1 })
    const earlier = date.toString()
    if (isCounted(earlier)) return earlier
  }
  return null
}
