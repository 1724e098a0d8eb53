import { type Day, type Weekday, weekdayOf } from "../modules/commune/rules"
import type { PatternWeeks, Rhythm } from "../types/http"
import type { Selection } from "./select"
import { PATTERN_WEEKS, WEEKDAYS, isInWeeks } from "./weekly-pattern"

export type UsualWeeks = {
  rhythm: Rhythm[]
  /** Meals outside the rhythm: eaten now and then, they are not repeated. */
  occasional: Selection[]
}

/**
 * The rhythm that a month's meals show, among the days on which the service was open. A weekday is taken every week when it was eaten on more
 * than half of its open days; every other week when it was eaten in all open weeks of one ISO parity and in none of the other.
 */
export function usualWeeks(eaten: readonly Selection[], openDays: readonly Day[]): UsualWeeks {
  const rhythm = eaten.flatMap(({ beneficiary_id, dates }) => {
    const weeksOf = (weekday: Weekday): PatternWeeks | null => usualOn(openDays.filter((day) => weekdayOf(day) === weekday), new Set(dates))
    const known = WEEKDAYS.map((weekday) => ({ weekday, weeks: weeksOf(weekday) }))
    return PATTERN_WEEKS.map((weeks) => ({ beneficiary_id, weeks, weekdays: known.filter((own) => own.weeks === weeks).map(({ weekday }) => weekday) }))
  })
  const kept = rhythm.filter(({ weekdays }) => weekdays.length > 0)
  const occasional = eaten.map(({ beneficiary_id, dates }) => ({ beneficiary_id, dates: dates.filter((day) => !isUsual(kept, beneficiary_id, day)) }))
  return { rhythm: kept, occasional: occasional.filter(({ dates }) => dates.length > 0) }
}

function isUsual(rhythm: readonly Rhythm[], beneficiaryId: string, day: Day): boolean {
  return rhythm.some((own) => own.beneficiary_id === beneficiaryId && own.weekdays.includes(weekdayOf(day)) && isInWeeks(own.weeks, day))
}

/** In which weeks one weekday was taken, from its open days of the month. */
function usualOn(open: readonly Day[], eaten: ReadonlySet<Day>): PatternWeeks | null {
  const taken = open.filter((day) => eaten.has(day))
  const parity = (["even", "odd"] as const).find((weeks) => {
    const own = open.filter((day) => isInWeeks(weeks, day))
    return own.length > 0 && own.length < open.length && taken.length === own.length && own.every((day) => eaten.has(day))
  })
  if (parity) return parity
  return taken.length * 2 > open.length ? "every" : null
}
