import type { MealRules } from "./meal-rules"
import type { Decision, Refusal } from "./types"
import { isBefore, type Instant } from "./zone"

/** One reason to refuse; null when it does not apply. */
export type Check<R> = (meal: MealRules, request: R) => Refusal | null

const NOTHING = {
  late: false,
  price_cents: null,
  refund_cents: null,
  book_until: null,
  cancel_until: null,
  price_after_cents: null,
} satisfies Partial<Decision>

/** The refusal of the first check that refuses; null when none does. */
export function firstRefusal<R>(checks: Check<R>[], meal: MealRules, request: R): Refusal | null {
  for (const check of checks) {
    const refusal = check(meal, request)
    if (refusal) return refusal
  }
  return null
}

/** Refuses where there is no service on the day, and says why. */
export function closedDay(meal: MealRules): Refusal | null {
  return meal.status.reason
}

/** Refuses from D 24:00 on. */
export function pastDay(meal: MealRules, { now }: { now: Instant }): Refusal | null {
  return isBefore(now, meal.endsAt) ? null : "past"
}

/** In time if and only if now is strictly before the cutoff; never where there is none. */
export function isInTime(cutoff: Instant | null, now: Instant): boolean {
  return cutoff !== null && isBefore(now, cutoff)
}

/** An acceptance, without its amounts. */
export function allowed(meal: MealRules, late: boolean): Decision {
  return { ...NOTHING, allowed: true, refusal: null, late, ...deadlines(meal) }
}

/** A refusal; a closure comes with its reason and its note. */
export function refused(meal: MealRules, refusal: Refusal): Decision {
  const closure = meal.status.reason === "closed" ? { closure: meal.status.closure } : {}
  return { ...NOTHING, allowed: false, refusal, ...deadlines(meal), ...closure }
}

/** The decision on a day that no rulebook governs. */
export function withoutRulebook(): Decision {
  return { ...NOTHING, allowed: false, refusal: "not_a_service_day" }
}

function deadlines(meal: MealRules): Pick<Decision, "book_until" | "cancel_until"> {
  return { book_until: meal.book.text, cancel_until: meal.cancel.text }
}
