import type { CustodyWeeks, Relationship } from "@wire"

/** A beneficiary as the forms hold it. */
export type DraftBeneficiary = {
  key: string
  firstName: string
  lastName: string
  birthDate: string
  relationship: Relationship | ""
  /** Asked in the account only. */
  custodyWeeks?: CustodyWeeks | ""
}

/** Whether nobody was typed in: an invited guardian may leave its first card as it came. */
export function isBlank({ firstName, birthDate, relationship }: DraftBeneficiary): boolean {
  return [firstName.trim(), birthDate, relationship].every((text) => text === "")
}

export function emptyBeneficiary(key: string): DraftBeneficiary {
  return { key, firstName: "", lastName: "", birthDate: "", relationship: "" }
}
