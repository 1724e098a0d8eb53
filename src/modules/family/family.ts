import type { InferTypeOf } from "@medusajs/framework/types"
import type { Beneficiary } from "./models/beneficiary"
import type { Document } from "./models/document"
import type { FamilyAccount } from "./models/family-account"
import type { Guardianship } from "./models/guardianship"
import type { Membership } from "./models/membership"

export type AccountRow = InferTypeOf<typeof FamilyAccount>
export type BeneficiaryRow = InferTypeOf<typeof Beneficiary>
export type GuardianshipRow = InferTypeOf<typeof Guardianship>
export type DocumentRow = InferTypeOf<typeof Document>
export type MembershipRow = InferTypeOf<typeof Membership>

/** A beneficiary seen by one of its guardians. */
export type Ward = Pick<BeneficiaryRow, "id" | "first_name" | "last_name" | "birth_date"> & Pick<GuardianshipRow, "relationship" | "custody_weeks">

/** A beneficiary as its meals name it. */
export type BeneficiaryName = Pick<BeneficiaryRow, "id" | "first_name" | "last_name" | "birth_date">

/** All that the module knows of one customer. */
export type Family = { account: AccountRow; beneficiaries: Ward[]; memberships: MembershipRow[] }

/** A beneficiary with what this guardian is to it. */
export function toWard({ beneficiary, relationship, custody_weeks }: GuardianshipRow): Ward {
  const { id, first_name, last_name, birth_date } = beneficiary
  return { id, first_name, last_name, birth_date, relationship, custody_weeks }
}

/** Puts the rows of several customers together, one family per account, in the order of the accounts. */
export function toFamilies(accounts: AccountRow[], guardianships: GuardianshipRow[], memberships: MembershipRow[]): Family[] {
  return accounts.map((account) => ({
    account,
    beneficiaries: guardianships.filter((row) => row.customer_id === account.customer_id).map(toWard),
    memberships: memberships.filter((row) => row.customer_id === account.customer_id),
  }))
}
