import { isEmail, isPastDay, isPhone } from "@/features/forms/checks"
import { fields, invalid } from "@messages/words"
import type { Draft } from "./draft"
import { isBlank, type DraftBeneficiary } from "./empty"

export type Errors = Record<string, string>

export const MIN_PASSWORD = 12
const LONGEST = 80

function today(): string {
  return new Date().toISOString().slice(0, 10)
}

function requireText(errors: Errors, id: string, field: { label: string; text: string }): void {
  if (field.text.trim() === "") errors[id] = invalid.required(field.label)
  else if (field.text.length > LONGEST) errors[id] = invalid.tooLong(field.label)
}

/** Step 1. Keys are the ids of the fields. */
export function checkPerson(draft: Draft, password: string | null): Errors {
  const errors: Errors = {}
  if (!isEmail(draft.email ?? "")) errors.email = invalid.email
  if (password !== null && password.length < MIN_PASSWORD) errors.password = invalid.password
  requireText(errors, "firstName", { label: fields.firstName, text: draft.firstName })
  requireText(errors, "lastName", { label: fields.lastName, text: draft.lastName })
  if (draft.birthDate && !isPastDay(draft.birthDate, today())) errors.birthDate = invalid.birthDate
  if (draft.phone && !isPhone(draft.phone)) errors.phone = invalid.phone
  if (draft.isCompany) requireText(errors, "company", { label: fields.company, text: draft.company })
  return errors
}

/** One beneficiary; ids carry its key, since several share a page. */
export function checkBeneficiary(one: DraftBeneficiary): Errors {
  const errors: Errors = {}
  requireText(errors, `firstName-${one.key}`, { label: fields.beneficiaryFirstName, text: one.firstName })
  requireText(errors, `lastName-${one.key}`, { label: fields.beneficiaryLastName, text: one.lastName })
  if (one.birthDate && !isPastDay(one.birthDate, today())) errors[`birthDate-${one.key}`] = invalid.birthDate
  if (one.relationship === "") errors[`relationship-${one.key}`] = invalid.relationship
  return errors
}

/** Step 2. Whoever was invited to a child needs nobody else. */
export function checkBeneficiaries(draft: Draft, invited: boolean): Errors {
  if (invited) return Object.assign({}, ...draft.beneficiaries.filter((one) => !isBlank(one)).map(checkBeneficiary))
  if (draft.beneficiaries.length === 0) return { "add-beneficiary": invalid.noBeneficiary }
  return Object.assign({}, ...draft.beneficiaries.map(checkBeneficiary))
}

/** Step 3. */
export function checkServices(draft: Draft): Errors {
  return draft.tariffs.length === 0 ? { "commune-search": invalid.noService } : {}
}
