import { effectiveInThePast, notAPriceOfMeals, priceAboveCost } from "../modules/commune/errors"
import { type Day, type Finding, type MealPricing, checkPublication, readPricing, versionsFrom } from "../modules/commune/rules"
import type { ServiceRules } from "../modules/commune/service-rules"
import { invalidField } from "../types/canteen-error"

export type CheckedPricing = { pricing: MealPricing; warnings: Finding[] }

/**
 * Prices that may be published for meals from `effective_from` on: readable, known when a meal is booked, and never above what a meal costs
 * under any rulebook that will govern those meals.
 * @throws CanteenError with the dotted field: a reader's code, `bracket_overlap`, `price_above_cost`, `tariff.not_a_price_of_meals`, `tariff.effective_in_the_past`
 */
export function checkPricing(given: unknown, service: Pick<ServiceRules, "rulebooks">, at: { effective_from: Day; today: Day }): CheckedPricing {
  if (at.effective_from < at.today) throw effectiveInThePast(at.effective_from, at.today)
  const read = readPricing(given)
  if (!read.ok) {
    const [problem] = read.errors
    throw invalidField(problem?.path ?? "pricing", problem?.message ?? "the pricing is not valid", problem?.code)
  }
  const { pricing } = read
  if (pricing.kind === "time_slices") throw notAPriceOfMeals(pricing.kind)
  const warnings = new Map<string, Finding>()
  for (const rulebook of versionsFrom(service.rulebooks.map((row) => row.rulebook), at.effective_from)) {
    const checks = checkPublication(rulebook, [pricing])
    const above = checks.errors.find(({ code }) => code === "price_above_cost")
    if (above) throw priceAboveCost(fieldOf(above), rulebook.cost_per_meal_cents ?? 0)
    const fault = checks.errors.find(({ path }) => path.startsWith(FIRST))
    if (fault) throw invalidField(fieldOf(fault), `${fieldOf(fault)}: ${fault.code}`, fault.code)
    for (const warning of checks.warnings) if (warning.path.startsWith(FIRST)) warnings.set(warning.path, { ...warning, path: fieldOf(warning) })
  }
  return { pricing, warnings: [...warnings.values()] }
}

const FIRST = "pricings.0"

/** The findings speak of a list of pricings, the request has one. */
function fieldOf({ path }: Finding): string {
  return path.startsWith(FIRST) ? path.replace(FIRST, "pricing") : path
}
