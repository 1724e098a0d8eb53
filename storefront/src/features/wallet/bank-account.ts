import { payouts as words } from "@messages/payouts"
import type { FormState } from "@/ui/form-state"

/** The bank account that a form names; nothing when both fields are empty. */
export function bankAccountOf({ iban = "", account_holder = "" }: Record<string, string>): { iban?: string; account_holder?: string } {
  return iban || account_holder ? { iban, account_holder } : {}
}

/** A refused IBAN that was written is a wrong one; one that was not is asked for. */
export function explainIban(state: FormState, values: Record<string, string>): FormState {
  return state.errors.iban && values.iban ? { ...state, errors: { ...state.errors, iban: words.ibanInvalid } } : state
}
