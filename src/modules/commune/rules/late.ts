import { decimal, fromCents, times, toCents } from "./decimal"
import { roundCents } from "./pricing"
import type { Cutoff, LateBooking, MealPricing } from "./types"
import { earliest, isBefore, type Instant } from "./zone"

/** The time during which a late action is taken: `from` included, `until` excluded. */
export type LatePeriod = { from: Instant; until: Instant }

type LatePolicy = { kind: string; until?: Cutoff | null }
type MealEnd = { endsAt: Instant; instantOf: (cutoff: Cutoff) => Instant | null }

/**
 * When a late action is possible: from the cutoff on, before the policy's `until` and before D 24:00.
 * Null when it never is: no late policy applies where the cutoff is null.
 */
export function latePeriod(policy: LatePolicy, cutoff: Instant | null, meal: MealEnd): LatePeriod | null {
  if (policy.kind === "refuse" || !cutoff) return null
  const limit = policy.until ? meal.instantOf(policy.until) : meal.endsAt
  if (!limit) return null
  const until = earliest(limit, meal.endsAt)
  return isBefore(cutoff, until) ? { from: cutoff, until } : null
}

/** Whether `now` is in the late period. */
export function isIn(period: LatePeriod | null, now: Instant): boolean {
  return period !== null && !isBefore(now, period.from) && isBefore(now, period.until)
}

/**
 * The late price in cents, computed from the tariff's rounded price and rounded as the tariff says.
 * `alreadyDue`: the family bears the surcharge of that day on another meal. Null when late booking is refused.
 */
export function latePriceCents(
  late: LateBooking,
  price: { cents: number; rounding?: MealPricing["rounding"] },
  alreadyDue = false,
): number | null {
  if (late.kind === "refuse") return null
  if (late.per === "family_day" && alreadyDue) return price.cents
  switch (late.kind) {
    case "factor":
      return toCents(times(fromCents(price.cents), decimal(late.factor)), price.rounding)
    case "surcharge":
      return roundCents(price.cents + late.cents, price.rounding)
    case "fixed":
      return late.cents
  }
}
