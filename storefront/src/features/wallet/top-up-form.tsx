"use client"

import { useActionState, useState, type ReactElement } from "react"
import type { Cents, Wallet } from "@wire"
import { money } from "@/format/money"
import { wallet as words } from "@messages/account"
import { ErrorSummary } from "@/ui/error-summary"
import { Check, Field } from "@/ui/field"
import { emptyForm } from "@/ui/form-state"
import { SubmitButton } from "@/ui/submit-button"
import { topUp } from "./actions"

const OTHER = "other"

type Props = { wallet: Wallet; /** What a basket lacks: proposed as one's own amount. */ wantedCents?: Cents }

/** Proposed amounts, or one's own, paid by card. */
export function TopUpForm({ wallet, wantedCents }: Props): ReactElement {
  const { min_cents: min, max_cents: max, suggested_cents: suggested } = wallet.top_up
  const [state, action] = useActionState(topUp, emptyForm)
  const [amount, setAmount] = useState(wantedCents === undefined ? String(suggested[1] ?? suggested[0] ?? OTHER) : OTHER)
  return (
    <form action={action} noValidate className="grid max-w-[34rem] gap-4">
      <ErrorSummary state={state} />
      <input type="hidden" name="wallet" value={wallet.id} />
      <fieldset>
        <legend className="font-semibold">{words.amount}</legend>
        <div className="flex flex-wrap gap-x-8">
          {suggested.map((cents) => (
            <Check
              key={cents}
              id={`amount-${cents}`}
              kind="radio"
              name="amount"
              value={String(cents)}
              checked={amount === String(cents)}
              onChange={() => setAmount(String(cents))}
            >
              {money(cents)}
            </Check>
          ))}
          <Check
            id="amount-other"
            kind="radio"
            name="amount"
            value={OTHER}
            checked={amount === OTHER}
            onChange={() => setAmount(OTHER)}
          >
            {words.other}
          </Check>
        </div>
      </fieldset>
      {amount === OTHER && (
        <Field
          label={words.otherAmount}
          hint={words.bounds(min, max)}
          name="other"
          inputMode="decimal"
          autoComplete="off"
          defaultValue={state.values.other ?? (wantedCents && money(wantedCents))}
          error={state.errors.other}
        />
      )}
      <div>
        <SubmitButton>
          {words.pay}
          {amount !== OTHER && ` · ${money(Number(amount))}`}
        </SubmitButton>
      </div>
    </form>
  )
}
