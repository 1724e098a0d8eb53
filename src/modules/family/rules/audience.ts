import { Temporal } from "temporal-polyfill"
import type { Audience, Day, Relationship } from "../../../types/http"

const ADULT_YEARS = 18
const ADULT_RELATIONSHIPS: readonly Relationship[] = ["self", "spouse"]

/** Whom a beneficiary's tariff is for on `day`: the account holder, a spouse and whoever is 18 are adults; an unknown age is a child's. */
export function audienceOf(beneficiary: { birth_date: Day | null; relationship: Relationship }, day: Day): Audience {
  if (ADULT_RELATIONSHIPS.includes(beneficiary.relationship)) return "adult"
  if (beneficiary.birth_date === null) return "child"
  const majority = Temporal.PlainDate.from(beneficiary.birth_date).add({ years: ADULT_YEARS })
  return Temporal.PlainDate.compare(majority, day) <= 0 ? "adult" : "child"
}
