import type { PreparedCalendar } from "./calendar"
import { cutoffOf } from "./cutoff"
import { latePeriod, type LatePeriod } from "./late"
import { memoised } from "./memo"
import { rulebookDays, type RulebookDays } from "./service-days"
import type { Cutoff, Day, DayStatus, InstantText, Rulebook } from "./types"
import { END_OF_DAY, type Instant } from "./zone"

/** A cutoff, as an instant to compare and as the text to show; both null when the action can never be done. */
export type Deadline = { at: Instant | null; text: InstantText | null; late: LatePeriod | null }

/** All that a rulebook says of one meal day, whoever eats. */
export type MealRules = {
  date: Day
  rulebook: Rulebook
  status: DayStatus
  endsAt: Instant
  book: Deadline
  cancel: Deadline
  /** When booking opens for a residence; null when it always was. `never` when it never does. */
  opensAt: (residence: string | null) => Instant | "never" | null
}

/** The rules of one rulebook on one calendar: each day is worked out once. */
export type RulebookRules = { status: (day: Day) => DayStatus; on: (day: Day) => MealRules }

/** Prepares a rulebook for many days. */
export function rulebookRules(rulebook: Rulebook, calendar: PreparedCalendar): RulebookRules {
  const days = rulebookDays(rulebook, calendar)
  return { status: days.status, on: memoised((day: Day) => mealRules(rulebook, days, day)) }
}

function mealRules(rulebook: Rulebook, days: RulebookDays, date: Day): MealRules {
  const instantOf = (cutoff: Cutoff): Instant | null => cutoffOf(cutoff, date, days)
  const endsAt = days.clock(date, END_OF_DAY)
  const deadline = (rule: Rulebook["book"] | Rulebook["cancel"]): Deadline => {
    const at = instantOf(rule.cutoff)
    const text = at && days.text(at)
    return { at, text, late: latePeriod(rule.late, at, { endsAt, instantOf }) }
  }
  return {
    date,
    rulebook,
    endsAt,
    status: days.status(date),
    book: deadline(rulebook.book),
    cancel: deadline(rulebook.cancel),
    opensAt: memoised((residence) => {
      const opening = openingFor(rulebook, residence)
      return opening && (instantOf(opening) ?? "never")
    }),
  }
}

function openingFor(rulebook: Rulebook, residence: string | null): Cutoff | null {
  if (!rulebook.window) return null
  const { opens, residence: openings } = rulebook.window
  const named = residence !== null && Object.hasOwn(openings, residence) ? openings[residence] : null
  return named ?? opens
}
