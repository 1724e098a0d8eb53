import { dayStatus, isWorkingDay, type PreparedCalendar } from "./calendar"
import type { ServiceDays } from "./cutoff"
import { isWeekday, previousDay } from "./days"
import { memoised } from "./memo"
import type { Counting, Day, DayStatus, InstantText, Rulebook, TimeOfDay } from "./types"
import { formatInstant, wallClock, type Instant } from "./zone"

/** The days of one rulebook on one calendar, each looked at once. */
export type RulebookDays = ServiceDays & {
  status: (day: Day) => DayStatus
  /** An instant as text, with the offset of the service's zone. */
  text: (instant: Instant) => InstantText
}

/** Prepares the days of a rulebook; answers are remembered in the object returned, nowhere else. */
export function rulebookDays(rulebook: Rulebook, calendar: PreparedCalendar): RulebookDays {
  const status = memoised((day: Day) => dayStatus(rulebook, calendar, day))
  const isServiceDay = (day: Day): boolean => status(day).open
  const isCounted: { [C in Counting]: (day: Day) => boolean } = {
    calendar: () => true,
    weekdays: isWeekday,
    working_days: (day) => isWorkingDay(calendar, day),
    service_days: isServiceDay,
  }
  const previous: { [C in Counting]: (day: Day) => Day | null } = {
    calendar: memoised((day) => previousDay(day, isCounted.calendar)),
    weekdays: memoised((day) => previousDay(day, isCounted.weekdays)),
    working_days: memoised((day) => previousDay(day, isCounted.working_days)),
    service_days: memoised((day) => previousDay(day, isCounted.service_days)),
  }
  const clockAt = memoised((at: TimeOfDay) => memoised((day: Day) => wallClock(day, at, rulebook.time_zone)))
  return {
    time_zone: rulebook.time_zone,
    clock: (day, at) => clockAt(at)(day),
    text: memoised((instant: Instant) => formatInstant(instant, rulebook.time_zone)),
    status,
    isServiceDay,
    previous: (counting, day) => previous[counting](day),
  }
}
