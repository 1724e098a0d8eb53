import { Temporal } from "temporal-polyfill"
import type { Relationship } from "./relationship"

const ADULT_YEARS = 18
const ADULT_RELATIONSHIPS: readonly Relationship[] = ["self", "spouse"]

/** Whom a beneficiary's tariff is for on `day`: the account holder, a spouse and whoever is 18 are adults; an unknown age is a child's. */
export function audienceOf(beneficiary: { birth_date: string | null; relationship: Relationship }, day: string): "child" | "adult" {
  if (ADULT_RELATIONSHIPS.includes(beneficiary.relationship)) return "adult"
  if (beneficiary.birth_date === null) return "child"
  const majority = Temporal.PlainDate.from(beneficiary.birth_date).add({ years: ADULT_YEARS })
  return Temporal.PlainDate.compare(majority, day) <= 0 ? "adult" : "child"
}
