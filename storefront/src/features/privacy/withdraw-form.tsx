"use client"

import { useActionState, type ReactElement } from "react"
import { privacy as words } from "@/messages/fr/privacy"
import { ErrorSummary } from "@/ui/error-summary"
import { emptyForm } from "@/ui/form-state"
import { SubmitButton } from "@/ui/submit-button"
import { withdrawErasure } from "./actions"

/** Takes the request of an erasure back. */
export function WithdrawForm(): ReactElement {
  const [state, action] = useActionState(withdrawErasure, emptyForm)
  return (
    <form action={action} className="mt-3 grid gap-2">
      <ErrorSummary state={state} />
      <SubmitButton tone="secondary" className="w-fit">
        {words.withdraw}
      </SubmitButton>
    </form>
  )
}
