import { dayStatus, isWorkingDay, type PreparedCalendar } from "./calendar"
import type { ServiceDays } from "./cutoff"
import { isWeekday, previousDay } from "./days"
import { memoised } from "./memo"
import type { Counting, Day, DayStatus, Rulebook } from "./types"

/** The days of one rulebook on one calendar, each looked at once. */
export type RulebookDays = ServiceDays & { status: (day: Day) => DayStatus }

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
  return {
    time_zone: rulebook.time_zone,
    status,
    isServiceDay,
    previous: (counting, day) => previous[counting](day),
  }
}
