"use client"

import { useActionState, type ReactElement } from "react"
import { papers as words } from "@messages/papers"
import { ErrorSummary } from "@/ui/error-summary"
import { emptyForm } from "@/ui/form-state"
import { SubmitButton } from "@/ui/submit-button"
import { removeOne } from "./actions"

/** Takes back a paper that waits: another one can be sent at once. */
export function RemovePaper({ id, what }: { id: string; what: string }): ReactElement {
  const [state, action] = useActionState(removeOne, emptyForm)
  return (
    <form action={action} className="grid justify-items-start gap-3">
      <ErrorSummary state={state} />
      <input type="hidden" name="id" value={id} />
      <SubmitButton tone="quiet">
        {words.remove}
        <span className="sr-only">, {what}</span>
      </SubmitButton>
    </form>
  )
}
