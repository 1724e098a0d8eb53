"use client"

import { useActionState, type ReactElement } from "react"
import type { Wallet } from "@wire"
import { wallet as words } from "@messages/account"
import { Button } from "@/ui/button"
import { ErrorSummary } from "@/ui/error-summary"
import { Field } from "@/ui/field"
import { emptyForm } from "@/ui/form-state"
import { Notice } from "@/ui/notice"
import { SubmitButton } from "@/ui/submit-button"
import { saveLowBalance } from "./actions"

/** "20" or "12,50": what the field starts with. */
function written(cents: number | null): string | undefined {
  return cents === null ? undefined : (cents / 100).toFixed(cents % 100 === 0 ? 0 : 2).replace(".", ",")
}

/** Below which balance a mail is wanted. */
export function LowBalanceForm({ wallet }: { wallet: Wallet }): ReactElement {
  const [state, action] = useActionState(saveLowBalance, emptyForm)
  const { low_balance_cents: cents } = wallet
  return (
    <form action={action} noValidate className="grid max-w-[34rem] gap-4">
      <ErrorSummary state={state} />
      {state.done && (
        <Notice tone="done" role="status">
          {state.done}
        </Notice>
      )}
      <p className="text-muted">{words.lowLead}</p>
      <input type="hidden" name="wallet" value={wallet.id} />
      <Field
        key={cents}
        label={words.lowAmount}
        hint={words.lowHint}
        name="threshold_cents"
        inputMode="decimal"
        autoComplete="off"
        defaultValue={state.values.threshold_cents ?? written(cents)}
        error={state.errors.threshold_cents}
      />
      <div className="flex flex-wrap gap-3">
        <SubmitButton tone="secondary">{words.lowSave}</SubmitButton>
        {cents !== null && (
          <Button type="submit" name="stop" value="1" tone="quiet">
            {words.lowStop}
          </Button>
        )}
      </div>
    </form>
  )
}
