import { readIban } from "../modules/store-credit/rules"
import { text } from "./fields"

const iban = text(42).refine((written) => readIban(written) !== null, "must be an IBAN of the SEPA area, with its check digits right")

/** Fields of a body that names a bank account: an IBAN comes with its holder, or neither does (`isWholeAccount`). */
export const bankAccount = { iban: iban.optional(), account_holder: text(70, 2).optional() }

export const HALF_AN_ACCOUNT = { path: ["account_holder"], message: "iban and account_holder go together" }

type Written = { iban?: string | undefined; account_holder?: string | undefined }

export function isWholeAccount({ iban: given, account_holder }: Written): boolean {
  return (given === undefined) === (account_holder === undefined)
}

/** The account with its IBAN in electronic form; null when none was given. */
export function toTransfer({ iban: given, account_holder }: Written): { iban: string; account_holder: string } | null {
  const read = given === undefined ? null : readIban(given)
  return read !== null && account_holder !== undefined ? { iban: read, account_holder } : null
}
