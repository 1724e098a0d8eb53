import { isOldEnough } from "./age"
import { isParentWeek, type CustodyWeeks } from "./custody"
import { allowed, closedDay, firstRefusal, isInTime, pastDay, refused, type Check } from "./decision"
import { isIn, latePriceCents } from "./late"
import type { MealRules } from "./meal-rules"
import { priceCents } from "./pricing"
import type { Day, Decision, FamilySituation, LateBooking, Pricing } from "./types"
import { formatInstant, isBefore, type Instant } from "./zone"

/** A family that asks to book a meal. A field left out never refuses. */
export type BookingRequest = FamilySituation & {
  now: Instant
  pricing: Pricing
  /** Which opening of the window applies: `resident`, `other`, or any situation that the rulebook names. */
  residence?: string | null
  birth_date?: Day | null
  custody_weeks?: CustodyWeeks | null
  /** The calendar that both parents agreed to has the child with the other one on that day. */
  with_other_parent?: boolean | null
  /** The family already bears the day's late surcharge on another meal. */
  surcharge_already_due?: boolean | null
}

const CHECKS: Check<BookingRequest>[] = [closedDay, notYetOpen, pastDay, afterCutoff, tooYoung, otherParentWeek]

/** Whether a meal may be booked at `now`, at what price in cents, and the first reason why not. */
export function decideBooking(meal: MealRules, request: BookingRequest): Decision {
  const refusal = firstRefusal(CHECKS, meal, request)
  if (refusal === "not_yet_open") return { ...refused(meal, refusal), ...opening(meal, request) }
  if (refusal) return refused(meal, refusal)
  const price = pricesOf(meal.rulebook.book.late, request)
  const late = !isInTime(meal.book.at, request.now)
  return {
    ...allowed(meal, late),
    price_cents: late ? price.late : price.inTime,
    price_after_cents: meal.book.late && price.late,
  }
}

/** Time slices are priced once the child has left: null, but where a late price is fixed. */
function pricesOf(late: LateBooking, request: BookingRequest): { inTime: number | null; late: number | null } {
  const { pricing } = request
  if (pricing.kind === "time_slices") return { inTime: null, late: late.kind === "fixed" ? late.cents : null }
  const inTime = { cents: priceCents(pricing, request), rounding: pricing.rounding }
  return { inTime: inTime.cents, late: latePriceCents(late, inTime, request.surcharge_already_due ?? false) }
}

/** From the very instant of the opening on, the window is open. */
function notYetOpen(meal: MealRules, { now, residence }: BookingRequest): "not_yet_open" | null {
  const opensAt = meal.opensAt(residence ?? null)
  if (opensAt === null) return null
  return opensAt === "never" || isBefore(now, opensAt) ? "not_yet_open" : null
}

function opening(meal: MealRules, { residence }: BookingRequest): Pick<Decision, "opens_at"> {
  const opensAt = meal.opensAt(residence ?? null)
  return opensAt === null || opensAt === "never" ? {} : { opens_at: formatInstant(opensAt, meal.rulebook.time_zone) }
}

function afterCutoff(meal: MealRules, { now }: BookingRequest): "after_cutoff" | null {
  return isInTime(meal.book.at, now) || isIn(meal.book.late, now) ? null : "after_cutoff"
}

function tooYoung(meal: MealRules, { birth_date: birthDate }: BookingRequest): "too_young" | null {
  const { min_age_months: months } = meal.rulebook
  if (months === null || !birthDate) return null
  return isOldEnough(birthDate, months, meal.date) ? null : "too_young"
}

function otherParentWeek(meal: MealRules, { custody_weeks: weeks, with_other_parent: elsewhere }: BookingRequest): "other_parent_week" | null {
  if (elsewhere) return "other_parent_week"
  return weeks && !isParentWeek(weeks, meal.date) ? "other_parent_week" : null
}
