import { type MealPricing, priceCents } from "../modules/commune/rules"
import { type AcceptedQuotient, childrenOn, quotientOn } from "../modules/family/rules"
import type { Booker, BookerBeneficiary } from "./meal"

/** What a family's price depends on for one meal. `siblings` counts its children, `rank` is the child's own, the eldest first. */
export type Situation = { quotient: AcceptedQuotient | null; siblings: number; rank: number }

/** Kinds of pricing that ask for the family's quotient. */
const BY_QUOTIENT: ReadonlySet<MealPricing["kind"]> = new Set(["brackets", "effort"])

/** Whether a family's quotient changes a price. */
export function dependsOnQuotient(pricing: MealPricing): boolean {
  return BY_QUOTIENT.has(pricing.kind)
}

/** The situation of a family at a commune for a meal of one of its beneficiaries. */
export function situationOf(family: Booker, beneficiary: BookerBeneficiary, at: { commune_id: string; date: string }): Situation {
  const children = childrenOn(family.beneficiaries, at.date)
  return {
    quotient: quotientOn(family.quotients, at.commune_id, at.date),
    siblings: children.length || 1,
    rank: children.findIndex((child) => child.id === beneficiary.id) + 1 || 1,
  }
}

/** What a pricing looked at, and nothing else of the family: kept with the booking to explain its price. */
export function usedInputs(pricing: MealPricing, { quotient, siblings, rank }: Situation): { quotient?: number | null; siblings?: number; rank?: number } {
  switch (pricing.kind) {
    case "flat":
      return {}
    case "brackets":
    case "effort":
      return { quotient: quotient?.value ?? null }
    case "siblings":
      return { siblings }
    case "child_rank":
      return { rank }
  }
}

/** The least that a family with some quotient pays for a meal, in cents. */
export function lowestCents(pricing: MealPricing): number {
  switch (pricing.kind) {
    case "brackets":
      return Math.min(...pricing.brackets.map(({ min }) => priceCents(pricing, { quotient: min })), priceCents(pricing, {}))
    case "effort":
      return Math.min(pricing.min_cents, priceCents(pricing, {}))
    case "flat":
    case "siblings":
    case "child_rank":
      return priceCents(pricing, {})
  }
}
