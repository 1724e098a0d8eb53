import type { Relationship } from "@wire"

/** A beneficiary as the forms hold it. */
export type DraftBeneficiary = {
  key: string
  firstName: string
  lastName: string
  birthDate: string
  relationship: Relationship | ""
}

export function emptyBeneficiary(key: string): DraftBeneficiary {
  return { key, firstName: "", lastName: "", birthDate: "", relationship: "" }
}
