import { decimal } from "../decimal"
import { latePriceCents } from "../late"
import { roundCents } from "../pricing"
import { under, type PathPart } from "../read/path"
import type { LateBooking, Pricing, Rounding, Rulebook } from "../types"
import { unbookedCents, unbookedOf } from "../unbooked"
import type { Finding } from "./finding"

/** A price that a family could pay, and the field that sets it. */
type Price = { path: string; cents: number; rounding?: Rounding }

/**
 * Fields that make a meal cost more than it costs the commune (Code de l'éducation, article R531-53).
 * A field of the rulebook is faulty where it lifts a lawful price of a tariff above the ceiling, or is above it itself.
 * `canBeLate`: late prices count only where a family could pay them.
 */
export function ceilingFindings(rulebook: Rulebook, pricings: readonly Pricing[], canBeLate: boolean): Finding[] {
  const { cost_per_meal_cents: ceiling } = rulebook
  if (ceiling === null) return []
  const isAbove = ({ cents }: Price): boolean => cents > ceiling
  const prices = pricings.flatMap((pricing, index) => tariffPrices(pricing, under("pricings", index)))
  const lawful = prices.filter((price) => !isAbove(price))
  const raised = [...(canBeLate ? latePrices(rulebook.book.late, lawful) : []), ...unbookedPrices(rulebook, lawful)]
  const paths = new Set([...prices, ...raised].filter(isAbove).map(({ path }) => path))
  return [...paths].map((path) => ({ code: "price_above_cost", path }))
}

/** `time_slices` is not the price of a meal. */
function tariffPrices(pricing: Pricing, path: string): Price[] {
  const { rounding } = pricing
  const stated = (cents: number, ...field: PathPart[]): Price => ({
    path: under(path, ...field),
    cents: roundCents(cents, rounding),
    rounding,
  })
  switch (pricing.kind) {
    case "flat":
      return [stated(pricing.cents, "cents")]
    case "siblings":
    case "child_rank":
      return pricing.cents.map((cents, index) => stated(cents, "cents", index))
    case "brackets":
      return [
        ...pricing.brackets.map(({ cents }, index) => stated(cents, "brackets", index, "cents")),
        stated(pricing.without_quotient_cents, "without_quotient_cents"),
      ]
    case "effort":
      return [
        { path: `${path}.min_cents`, cents: pricing.min_cents, rounding },
        ...(isZero(pricing.rate) ? [] : [{ path: `${path}.max_cents`, cents: pricing.max_cents, rounding }]),
        stated(pricing.without_quotient_cents, "without_quotient_cents"),
      ]
    case "time_slices":
      return []
  }
}

function latePrices(late: LateBooking, prices: Price[]): Price[] {
  if (late.kind === "refuse") return []
  if (late.kind === "fixed") return [{ path: "rulebook.book.late.cents", cents: late.cents }]
  const path = `rulebook.book.late.${late.kind === "factor" ? "factor" : "cents"}`
  return prices.map((price) => ({ path, cents: latePriceCents(late, price) ?? price.cents }))
}

function unbookedPrices(rulebook: Rulebook, prices: Price[]): Price[] {
  const unbooked = unbookedOf(rulebook)
  if (!unbooked) return []
  const path = rulebook.unbooked ? "rulebook.unbooked.cents" : "rulebook.unbooked_cents"
  if (unbooked.kind === "fixed") return [{ path, cents: unbooked.cents }]
  return prices.map((price) => ({ path, cents: unbookedCents(unbooked, price) }))
}

/** Without a rate, every family pays the floor. */
function isZero(rate: string): boolean {
  return decimal(rate).units === 0n
}
