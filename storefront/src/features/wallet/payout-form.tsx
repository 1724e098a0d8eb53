"use client"

import { useActionState, type ReactElement } from "react"
import type { PayoutsResponse } from "@wire"
import { payouts as words } from "@messages/payouts"
import { ErrorSummary } from "@/ui/error-summary"
import { Field } from "@/ui/field"
import { emptyForm } from "@/ui/form-state"
import { Notice } from "@/ui/notice"
import { SubmitButton } from "@/ui/submit-button"
import { BankAccountFields } from "./bank-account-fields"
import { takeBack } from "./payout-actions"

type Props = { walletId: string; whole: PayoutsResponse["whole"]; requestKey: string; written: string }

/** How much comes back, which way, and the account for what no card can take back. */
export function PayoutForm({ walletId, whole, requestKey, written }: Props): ReactElement {
  const [state, action] = useActionState(takeBack, emptyForm)
  if (state.done) {
    return (
      <Notice tone="done" role="status">
        {state.done}
      </Notice>
    )
  }
  if (whole.amount_cents === 0) return <p>{words.empty}</p>
  return (
    <form action={action} noValidate className="grid max-w-[34rem] gap-4">
      <ErrorSummary state={state} />
      <div>
        <p className="text-xl font-semibold">{words.balance(whole.amount_cents)}</p>
        <ul className="list-disc pl-5">
          {whole.card_cents > 0 && <li>{words.toCard(whole.card_cents)}</li>}
          {whole.transfer_cents > 0 && <li>{words.toAccount(whole.transfer_cents)}</li>}
        </ul>
      </div>
      <input type="hidden" name="wallet" value={walletId} />
      <input type="hidden" name="key" value={requestKey} />
      <Field
        label={words.amount}
        hint={words.amountHint(whole.amount_cents)}
        name="amount_cents"
        inputMode="decimal"
        autoComplete="off"
        defaultValue={state.values.amount_cents ?? written}
        error={state.errors.amount_cents}
      />
      {whole.transfer_cents > 0 && <BankAccountFields state={state} cardCents={whole.card_cents} optional={whole.card_cents > 0} />}
      <p className="text-muted">{words.warning}</p>
      <div>
        <SubmitButton>{words.ask}</SubmitButton>
      </div>
    </form>
  )
}
