import type { CalendarDay, CalendarResponse, Weekday } from "@wire"
import { isoWeekday, mondayOf, weekdayLong } from "@/format/days"
import { weekdayOf } from "./rhythms"

/** From this week on; weekdays on which the service never opens are named below the grid instead of being drawn. */
export function openWeekdays(calendar: CalendarResponse): { shown: CalendarDay[]; never: string[]; served: Weekday[] } {
  const open = new Set(
    calendar.days.filter((day) => day.open || day.reason !== "not_a_service_day").map(({ date }) => isoWeekday(date)),
  )
  const never = new Map(
    calendar.days.filter(({ date }) => !open.has(isoWeekday(date))).map(({ date }) => [isoWeekday(date), weekdayLong(date)]),
  )
  return {
    shown: calendar.days.filter(({ date }) => date >= mondayOf(calendar.today) && open.has(isoWeekday(date))),
    served: [...new Map(calendar.days.filter(({ date }) => open.has(isoWeekday(date))).map(({ date }) => [isoWeekday(date), weekdayOf(date)]))]
      .sort(([a], [b]) => a - b)
      .map(([, weekday]) => weekday),
    never: [...never].sort(([a], [b]) => a - b).map(([, name]) => name),
  }
}
