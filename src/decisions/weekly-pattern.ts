import { type Day, type Weekday, eachDay, isParentWeek, weekdayOf } from "../modules/commune/rules"
import type { ServiceRules } from "../modules/commune/service-rules"
import type { PatternWeeks, Rhythm } from "../types/http"
import type { Selection } from "./select"

export const WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const satisfies readonly Weekday[]
export const PATTERN_WEEKS = ["every", "even", "odd"] as const satisfies readonly PatternWeeks[]

/** The days that patterns name between two days, both included: one selection for each beneficiary, its dates in order and once. */
export function expandPatterns(patterns: readonly Rhythm[], period: { from: Day; to: Day }): Selection[] {
  const days = eachDay(period.from, period.to)
  const beneficiaries = [...new Set(patterns.map((pattern) => pattern.beneficiary_id))]
  return beneficiaries.map((beneficiary_id) => {
    const own = patterns.filter((pattern) => pattern.beneficiary_id === beneficiary_id)
    return { beneficiary_id, dates: days.filter((day) => own.some((pattern) => names(pattern, day))) }
  })
}

/** Whether a day is in the ISO weeks that a pattern names: the same parity as that of a shared custody. */
export function isInWeeks(weeks: PatternWeeks, day: Day): boolean {
  return weeks === "every" || isParentWeek(weeks, day)
}

/** The weekdays on which a canteen service opens from `today` on, by the rulebook in force and the ones to come, and by its extra days. */
export function servedWeekdays({ rulebooks, calendar }: Pick<ServiceRules, "rulebooks" | "calendar">, today: Day): Weekday[] {
  const starts = rulebooks.map(({ rulebook }) => rulebook.effective_from)
  const inForce = starts.filter((start) => start <= today).sort().at(-1) ?? ""
  const ahead = rulebooks.filter(({ rulebook }) => rulebook.effective_from >= inForce)
  const extra = calendar.extra_days.filter((day) => day >= today).map(weekdayOf)
  const served = new Set([...ahead.flatMap(({ rulebook }) => [...rulebook.service_days]), ...extra])
  return WEEKDAYS.filter((weekday) => served.has(weekday))
}

function names(pattern: Rhythm, day: Day): boolean {
  return pattern.weekdays.includes(weekdayOf(day)) && isInWeeks(pattern.weeks, day)
}
