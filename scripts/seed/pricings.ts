import type { MealPricing } from "../../src/modules/commune/rules"

/** Prices of other kinds than a flat one, by commune, service and tariff. A family without quotient, with one child, pays what the guide says. */
const PRICINGS: Record<string, (guideCents: number) => MealPricing> = {
  "rosieres/cantine/Enfants": (cents) => ({
    kind: "brackets",
    brackets: [
      { min: 0, max: 399, cents: 100 },
      { min: 400, max: 699, cents: 230 },
      { min: 700, max: 999, cents: 310 },
      { min: 1000, max: null, cents },
    ],
    without_quotient_cents: cents,
  }),
  "polignac/cantine/Enfants": (cents) => ({ kind: "effort", rate: "0.0045", min_cents: 120, max_cents: cents, without_quotient_cents: cents }),
  "craponne-sur-arzon/cantine/Enfants": (cents) => ({ kind: "siblings", cents: [cents, cents - 20, cents - 40] }),
}

/** The prices of a tariff of the demonstration. */
export function pricingOf(path: string, guideCents: number): MealPricing {
  return PRICINGS[path]?.(guideCents) ?? { kind: "flat", cents: guideCents }
}
