import { addDays, dayOfMonthBefore, weekdayBefore, weekdayOf, weekdayOfWeekBefore } from "./days"
import type { Counting, Cutoff, Day, IfClosed, TimeOfDay } from "./types"
import { END_OF_DAY, instantIn, localTime, moveToDay, type Instant } from "./zone"

/** What a cutoff needs to know of a service's days. */
export type ServiceDays = {
  time_zone: string
  /** The instant at which the service's clocks show `at` on `day`. */
  clock: (day: Day, at: TimeOfDay) => Instant
  isServiceDay: (day: Day) => boolean
  /** The nearest earlier day that is counted; null when there is none. */
  previous: (counting: Counting, day: Day) => Day | null
}

/** The clock time on the day that a rule names: a moved cutoff keeps its time, `24:00` included. */
type NamedTime = { day: Day; at: TimeOfDay }
type NamingCutoff = Exclude<Cutoff, { kind: "fixed" | "none" | "never" }>

/**
 * The cutoff of a meal on `day`: an action is in time if and only if now is strictly before it.
 * Null when the action can never be done.
 */
export function cutoffOf(cutoff: Cutoff, day: Day, service: ServiceDays): Instant | null {
  switch (cutoff.kind) {
    case "never":
      return null
    case "none":
      return service.clock(day, END_OF_DAY)
    case "fixed":
      return fixedCutoff(cutoff.at, cutoff.if_closed, service)
    default:
      return namedCutoff(namedTime(cutoff, day, service), cutoff.if_closed, service)
  }
}

function namedTime(cutoff: NamingCutoff, day: Day, service: ServiceDays): NamedTime | null {
  switch (cutoff.kind) {
    case "days_before":
      return at(countBack(day, cutoff.days, cutoff.counting, service), cutoff.at)
    case "week_before":
      return at(weekdayOfWeekBefore(day, cutoff.weeks, cutoff.weekday), cutoff.at)
    case "month_before":
      return at(dayOfMonthBefore(day, cutoff.day), cutoff.at)
    case "weekday_table": {
      const entry = cutoff.table[weekdayOf(day)]
      return entry ? at(weekdayBefore(day, entry.weekday), entry.at) : null
    }
  }
}

function countBack(day: Day, days: number, counting: Counting, service: ServiceDays): Day | null {
  if (counting === "calendar") return addDays(day, -days)
  let counted: Day | null = day
  for (let left = days; left > 0 && counted !== null; left -= 1) counted = service.previous(counting, counted)
  return counted
}

function namedCutoff(named: NamedTime | null, ifClosed: IfClosed, service: ServiceDays): Instant | null {
  if (!named) return null
  const day = openDay(named.day, ifClosed, service)
  return day === null ? null : service.clock(day, named.at)
}

/** A fixed instant falls on its local date; moved, it keeps its local time. */
function fixedCutoff(text: string, ifClosed: IfClosed, service: ServiceDays): Instant | null {
  const instant = instantIn(text, service.time_zone)
  const named = localTime(instant, service.time_zone).day
  const day = openDay(named, ifClosed, service)
  if (day === named) return instant
  return day === null ? null : moveToDay(instant, day, service.time_zone)
}

function openDay(day: Day, ifClosed: IfClosed, service: ServiceDays): Day | null {
  if (ifClosed === "keep" || service.isServiceDay(day)) return day
  return service.previous("service_days", day)
}

function at(day: Day | null, time: TimeOfDay): NamedTime | null {
  return day === null ? null : { day, at: time }
}
