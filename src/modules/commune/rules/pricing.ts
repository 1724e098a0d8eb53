import { decimal, fromCents, times, toCents } from "./decimal"
import type { BracketPricing, EffortPricing, FamilySituation, Filled, MealPricing, Rounding } from "./types"

const CENTS_IN_EURO = fromCents(100)
/** Decimals kept of a quotient, which arrives as a number of euros. */
const QUOTIENT_DECIMALS = 6

/** The price in cents of a meal booked in time by a family in this situation, rounded as the tariff says. */
export function priceCents(pricing: MealPricing, family: FamilySituation = {}): number {
  switch (pricing.kind) {
    case "flat":
      return roundCents(pricing.cents, pricing.rounding)
    case "brackets":
      return roundCents(bracketCents(pricing, family.quotient), pricing.rounding)
    case "effort":
      return effortCents(pricing, family.quotient)
    case "siblings":
      return roundCents(nth(pricing.cents, family.siblings), pricing.rounding)
    case "child_rank":
      return roundCents(nth(pricing.cents, family.rank), pricing.rounding)
  }
}

/** A stated amount of cents, rounded as the tariff says. */
export function roundCents(cents: number, rounding?: Rounding): number {
  return toCents(fromCents(cents), rounding)
}

/** The first bracket that holds the whole part of the quotient. */
function bracketCents(pricing: BracketPricing, quotient: number | null | undefined): number {
  if (quotient === null || quotient === undefined) return pricing.without_quotient_cents
  const whole = Math.trunc(quotient)
  const bracket = pricing.brackets.find(({ min, max }) => min <= whole && (max === null || whole <= max))
  return bracket ? bracket.cents : pricing.without_quotient_cents
}

/** Rate × quotient is in euros: rounded first, then bounded. */
function effortCents(pricing: EffortPricing, quotient: number | null | undefined): number {
  if (quotient === null || quotient === undefined) return roundCents(pricing.without_quotient_cents, pricing.rounding)
  const euros = times(decimal(pricing.rate), decimal(quotient.toFixed(QUOTIENT_DECIMALS)))
  const cents = toCents(times(euros, CENTS_IN_EURO), pricing.rounding)
  return Math.min(Math.max(cents, pricing.min_cents), pricing.max_cents)
}

/** The entry of the n-th child or of a family of n; the last entry holds beyond. */
function nth([first, ...next]: Filled<number>, n: number | null | undefined): number {
  return next.slice(0, Math.max(1, n ?? 1) - 1).at(-1) ?? first
}
