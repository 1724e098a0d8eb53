import { addDays, eachDay, isoWeek, weekdayOfWeekBefore } from "./days"
import type { Day } from "./types"

export const CUSTODY_WEEKS = ["even", "odd"] as const
/** The ISO weeks during which the child is with the parent who books. */
export type CustodyWeeks = (typeof CUSTODY_WEEKS)[number]

type Period = { from: Day; to: Day }

/** How a child goes from one parent to the other; parents are whatever names them. */
export type CustodyPlan = {
  /** Who has the child in even ISO weeks, and who in odd ones, from Monday to Sunday. */
  even: string
  odd: string
  /** Who has it for the first half of school holidays that begin in an even year, the other one in odd years; null when weeks go on. */
  first_half: string | null
  exceptions: (Period & { parent: string })[]
}

/** Why a day is a parent's. */
export type CustodyReason = "exception" | "school_holiday" | "week"
export type CustodyDay = { parent: string; because: CustodyReason }

/** One ISO week, day by day where it is not one parent's. `repeats`: the week before has the same parity (53, then 1). */
export type CustodyCalendarWeek = { week: number; from: Day; to: Day; repeats: boolean; periods: (Period & CustodyDay)[] }

/** Whether `day` is in a week of the parent who has the child in `weeks`. */
export function isParentWeek(weeks: CustodyWeeks, day: Day): boolean {
  return (isoWeek(day) % 2 === 0) === (weeks === "even")
}

/** With whom the child is on `day`: an exception first, then the halves of school holidays, then the week. Both ends of a period count. */
export function parentOn(plan: CustodyPlan, day: Day, schoolHolidays: readonly Period[]): CustodyDay {
  const isIn = ({ from, to }: Period): boolean => from <= day && day <= to
  const exception = plan.exceptions.find(isIn)
  if (exception) return { parent: exception.parent, because: "exception" }
  const holiday = plan.first_half === null ? undefined : schoolHolidays.find(isIn)
  if (plan.first_half !== null && holiday) return { parent: inHoliday(plan, plan.first_half, { day, holiday }), because: "school_holiday" }
  return { parent: isParentWeek("even", day) ? plan.even : plan.odd, because: "week" }
}

/** The middle day of an odd number is of the first half. */
function inHoliday(plan: CustodyPlan, firstInEvenYears: string, { day, holiday }: { day: Day; holiday: Period }): string {
  const isEvenYear = Number(holiday.from.slice(0, 4)) % 2 === 0
  const half = Math.ceil(eachDay(holiday.from, holiday.to).length / 2)
  const isFirstHalf = day < addDays(holiday.from, half)
  return isEvenYear === isFirstHalf ? firstInEvenYears : otherOf(plan, firstInEvenYears)
}

function otherOf({ even, odd }: CustodyPlan, parent: string): string {
  return parent === even ? odd : even
}

/** The `count` weeks from that of `from` on, each with who has the child. */
export function custodyCalendar(plan: CustodyPlan, schoolHolidays: readonly Period[], { from, count }: { from: Day; count: number }): CustodyCalendarWeek[] {
  const first = weekdayOfWeekBefore(from, 0, "mon")
  return Array.from({ length: count }, (_, index) => {
    const monday = addDays(first, 7 * index)
    const sunday = addDays(monday, 6)
    const week = isoWeek(monday)
    const repeats = week % 2 === isoWeek(addDays(monday, -7)) % 2
    return { week, from: monday, to: sunday, repeats, periods: periodsOf(plan, schoolHolidays, eachDay(monday, sunday)) }
  })
}

function periodsOf(plan: CustodyPlan, schoolHolidays: readonly Period[], days: Day[]): CustodyCalendarWeek["periods"] {
  return days.reduce<CustodyCalendarWeek["periods"]>((periods, day) => {
    const on = parentOn(plan, day, schoolHolidays)
    const last = periods.at(-1)
    if (last?.parent === on.parent && last.because === on.because) return [...periods.slice(0, -1), { ...last, to: day }]
    return [...periods, { from: day, to: day, ...on }]
  }, [])
}
