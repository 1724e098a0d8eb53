import type { Beneficiary, Day, Rhythm, Weekday, WeeklyPattern } from "@wire"
import { isoWeekday } from "@/format/days"
import { parseKey, type Selection } from "./selection"

const WEEKDAYS: readonly Weekday[] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

/** How a child's weeks are being said: all alike, one parity, or both with days of their own. */
export type WeeksChoice = "every" | "even" | "odd" | "both"
export type RhythmDraft = { weeks: WeeksChoice; days: Record<"every" | "even" | "odd", readonly Weekday[]> }
export type Drafts = Readonly<Record<string, RhythmDraft>>

export function weekdayOf(day: Day): Weekday {
  return WEEKDAYS[isoWeekday(day) - 1] ?? "sun"
}

/** The lines of a child's draft: one, or one for each parity. */
export function linesOf(draft: RhythmDraft): ("every" | "even" | "odd")[] {
  return draft.weeks === "both" ? ["even", "odd"] : [draft.weeks]
}

/** What was saved; else the weekdays that are chosen in view; else every weekday of the service. */
export function firstDraft(id: string, served: readonly Weekday[], { saved, selection }: { saved: readonly WeeklyPattern[]; selection: Selection }): RhythmDraft {
  const own = saved.filter((pattern) => pattern.beneficiary_id === id)
  const chosen = new Set(Object.keys(selection).flatMap((key) => {
    const meal = parseKey(key)
    return meal?.beneficiaryId === id ? [weekdayOf(meal.day)] : []
  }))
  const usual = served.filter((weekday) => chosen.has(weekday))
  const start = usual.length > 0 ? usual : served
  const savedDays = (weeks: "every" | "even" | "odd") => own.find((pattern) => pattern.weeks === weeks)?.weekdays.filter((weekday) => served.includes(weekday))
  const [first] = own
  return {
    weeks: own.length > 1 ? "both" : (first?.weeks ?? "every"),
    days: { every: savedDays("every") ?? start, even: savedDays("even") ?? (first ? [] : start), odd: savedDays("odd") ?? (first ? [] : start) },
  }
}

/** The rhythms of all children, those without any weekday left out. */
export function rhythmsOf(drafts: Drafts, eaters: readonly Beneficiary[]): Rhythm[] {
  return eaters.flatMap(({ id }) => {
    const draft = drafts[id]
    if (!draft) return []
    return linesOf(draft)
      .map((weeks) => ({ beneficiary_id: id, weeks, weekdays: [...draft.days[weeks]] }))
      .filter(({ weekdays }) => weekdays.length > 0)
  })
}
