import type { ReactElement } from "react"
import { payouts as words } from "@messages/payouts"
import { Field } from "@/ui/field"
import type { FormState } from "@/ui/form-state"

/** The account for what no card can take back. `cardCents`: what the cards take. */
export function BankAccountFields({ state, cardCents, optional = false }: { state: FormState; cardCents: number; optional?: boolean }): ReactElement {
  return (
    <>
      <Field
        label={words.iban}
        hint={words.ibanHint(cardCents)}
        name="iban"
        optional={optional}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        defaultValue={state.values.iban}
        error={state.errors.iban}
      />
      <Field
        label={words.holder}
        name="account_holder"
        optional={optional}
        autoComplete="name"
        defaultValue={state.values.account_holder}
        error={state.errors.account_holder}
      />
    </>
  )
}
