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

export function emptyBeneficiary(key: string): DraftBeneficiary {
  return { key, firstName: "", lastName: "", birthDate: "", relationship: "" }
}
