import type { Relationship } from "./relationship"

const ADULT_YEARS = 18
const YEAR_DIGITS = 4
const ADULT_RELATIONSHIPS: readonly Relationship[] = ["self", "spouse"]

/** Whom a beneficiary's tariff is for on `day`: the account holder, a spouse and whoever is 18 are adults; an unknown age is a child's. */
export function audienceOf(beneficiary: { birth_date: string | null; relationship: Relationship }, day: string): "child" | "adult" {
  if (ADULT_RELATIONSHIPS.includes(beneficiary.relationship)) return "adult"
  if (beneficiary.birth_date === null) return "child"
  return majorityOf(beneficiary.birth_date) <= day ? "adult" : "child"
}

/** The eighteenth birthday, compared as text for every cell of a calendar. Eighteen years after a leap year comes a common one: 29 February is the 28th then. */
function majorityOf(birthDate: string): string {
  const monthAndDay = birthDate.slice(YEAR_DIGITS)
  return `${Number(birthDate.slice(0, YEAR_DIGITS)) + ADULT_YEARS}${monthAndDay === "-02-29" ? "-02-28" : monthAndDay}`
}
