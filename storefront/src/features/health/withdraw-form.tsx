"use client"

import { useActionState, type ReactElement } from "react"
import { care } from "@messages/care"
import { ErrorSummary } from "@/ui/error-summary"
import { emptyForm } from "@/ui/form-state"
import { Notice } from "@/ui/notice"
import { SubmitButton } from "@/ui/submit-button"
import { withdrawOne } from "./actions"

/** Asks before everything that was told is deleted; stays to say that it is. */
export function WithdrawForm({ id, hasConsent }: { id: string; hasConsent: boolean }): ReactElement | null {
  const [state, action] = useActionState(withdrawOne, emptyForm)
  if (!hasConsent) {
    return state.done ? (
      <Notice tone="done" role="status">
        {state.done}
      </Notice>
    ) : null
  }
  return (
    <details className="max-w-[44rem] border-t border-hairline pt-2">
      <summary className="flex min-h-11 cursor-pointer items-center text-stop underline underline-offset-4">{care.withdraw}</summary>
      <form action={action} className="grid gap-3 border-l-4 border-stop pl-4">
        <ErrorSummary state={state} />
        <p className="text-muted">{care.withdrawText}</p>
        <input type="hidden" name="id" value={id} />
        <div>
          <SubmitButton tone="danger">{care.withdrawConfirm}</SubmitButton>
        </div>
      </form>
    </details>
  )
}
