import { prepareCalendar, type PreparedCalendar } from "./calendar"
import { decideBooking, type BookingRequest } from "./decide-booking"
import { decideCancelling, type CancelRequest } from "./decide-cancelling"
import { withoutRulebook } from "./decision"
import { memoised } from "./memo"
import { rulebookRules, type MealRules, type RulebookRules } from "./meal-rules"
import type { Action, Calendar, Day, DayStatus, Decision, InstantText, Rulebook } from "./types"
import { versionOn } from "./versions"
import { instantIn, type Instant } from "./zone"

/** An instant, or its ISO 8601 text; a text without offset is read in the rulebook's zone. */
export type Now = Instant | InstantText
type At<R> = Omit<R, "now"> & { date: Day; now: Now }

/** A service's rulebooks on its calendar, ready for many questions. Keep it for one request: it remembers days. */
export type ServiceRules = {
  rulebookFor: (date: Day) => Rulebook | null
  /** Whether there is service on `date`, and why not. */
  dayStatus: (date: Day) => DayStatus
  /** The instant from which on `action` is late for a meal on `date`; null when it can never be done. */
  cutoff: (date: Day, action: Action) => InstantText | null
  /** @throws RangeError when `now` is a text that is no instant */
  decideBooking: (request: At<BookingRequest>) => Decision
  /** @throws RangeError when `now` is a text that is no instant */
  decideCancelling: (request: At<CancelRequest>) => Decision
}

/** Among several rulebooks, the one with the latest `effective_from` on or before `date`; null before the first. */
export function rulebookFor(rulebooks: readonly Rulebook[], date: Day): Rulebook | null {
  return versionOn(rulebooks, date)
}

/** Prepares a service's rulebooks once: a calendar of many days and families costs one pass over its days. */
export function prepare(rulebooks: readonly Rulebook[], calendar: Calendar | PreparedCalendar): ServiceRules {
  const prepared = "closureOn" in calendar ? calendar : prepareCalendar(calendar)
  const rulesOf = memoised((rulebook: Rulebook): RulebookRules => rulebookRules(rulebook, prepared))
  const governing = memoised((date: Day) => rulebookFor(rulebooks, date))
  const on = (date: Day): MealRules | null => {
    const rulebook = governing(date)
    return rulebook && rulesOf(rulebook).on(date)
  }
  return {
    rulebookFor: governing,
    dayStatus: (date) => {
      const rulebook = governing(date)
      return rulebook ? rulesOf(rulebook).status(date) : { open: false, reason: "not_a_service_day" }
    },
    cutoff: (date, action) => on(date)?.[action].text ?? null,
    decideBooking: ({ date, now, ...request }) => {
      const meal = on(date)
      return meal ? decideBooking(meal, { ...request, now: instantOf(now, meal) }) : withoutRulebook()
    },
    decideCancelling: ({ date, now, ...request }) => {
      const meal = on(date)
      return meal ? decideCancelling(meal, { ...request, now: instantOf(now, meal) }) : withoutRulebook()
    },
  }
}

function instantOf(now: Now, meal: MealRules): Instant {
  return typeof now === "string" ? instantIn(now, meal.rulebook.time_zone) : now
}
