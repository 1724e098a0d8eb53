import { EMPTY_CALENDAR, prepareCalendar } from "../calendar"
import { addDays, eachDay, weekdayOf } from "../days"
import { rulebookRules, type MealRules } from "../meal-rules"
import type { Action, Cutoff, Day, Rulebook } from "../types"
import { isBefore, localTime, instantIn } from "../zone"
import type { Finding } from "./finding"

/** Rules repeat within a year, changes of the clocks included. */
const A_YEAR = 366
/** A fixed instant meets cutoffs of up to a year before their meal. */
const TWO_YEARS = 731
const ACTIONS = ["book", "cancel"] as const

/** What is wrong with a rulebook's deadlines, and whether a family could ever pay a late price. */
export type DeadlineFindings = { findings: Finding[]; canBeLate: boolean }

/** Looks at the meals of every weekday of service, from `effective_from` on, on an empty calendar. */
export function deadlineFindings(rulebook: Rulebook): DeadlineFindings {
  const meals = mealsOf(rulebook)
  const reachable = { book: meals.some((meal) => meal.book.late), cancel: meals.some((meal) => meal.cancel.late) }
  const findings = ACTIONS.flatMap((action): Finding[] => [
    ...(isAfterTheMeal(rulebook[action].cutoff, action, meals)
      ? [{ code: "cutoff_in_the_future_of_the_meal" as const, path: `rulebook.${action}.cutoff` }]
      : []),
    ...(rulebook[action].late.kind !== "refuse" && !reachable[action]
      ? [{ code: "unreachable_late_policy" as const, path: `rulebook.${action}.late` }]
      : []),
  ])
  return { findings, canBeLate: reachable.book }
}

/** A fixed instant is the same for every meal: it is after some of them, and before others. */
function isAfterTheMeal(cutoff: Cutoff, action: Action, meals: MealRules[]): boolean {
  if (cutoff.kind === "fixed") return false
  return meals.some((meal) => meal[action].at && isBefore(meal.endsAt, meal[action].at))
}

/** An empty calendar has no school holidays: a service of holidays only is looked at as open all year. */
function mealsOf(rulebook: Rulebook): MealRules[] {
  const opened: Rulebook = rulebook.school_holidays === "only" ? { ...rulebook, school_holidays: "open" } : rulebook
  const rules = rulebookRules(opened, prepareCalendar(EMPTY_CALENDAR))
  const fixed = fixedDays(rulebook).filter((day) => day >= rulebook.effective_from)
  const days = new Set([
    ...eachDay(rulebook.effective_from, addDays(rulebook.effective_from, A_YEAR)),
    ...fixed.flatMap((day) => eachDay(day, addDays(day, TWO_YEARS))),
  ])
  return [...days].filter((day) => rulebook.service_days.includes(weekdayOf(day))).map((day) => rules.on(day))
}

/** The days of the fixed instants: what they do to a late policy shows from there on. */
function fixedDays(rulebook: Rulebook): Day[] {
  const policies = [rulebook.book, rulebook.cancel]
  const cutoffs = policies.flatMap(({ cutoff, late }) => (late.kind === "refuse" ? [cutoff] : [cutoff, late.until]))
  return cutoffs.flatMap((cutoff) => {
    if (cutoff?.kind !== "fixed") return []
    return [localTime(instantIn(cutoff.at, rulebook.time_zone), rulebook.time_zone).day]
  })
}
