"use client"

import { useActionState, type ReactElement, type ReactNode } from "react"
import { ErrorSummary } from "@/ui/error-summary"
import { emptyForm } from "@/ui/form-state"
import { SubmitButton } from "@/ui/submit-button"
import { endLogins } from "./ending"

/** Ends the login with this id; without one, all the others. `context` says which to whoever hears the button alone. */
export function EndForm({ id, context, children }: { id?: string; context?: string; children: ReactNode }): ReactElement {
  const [state, send] = useActionState(endLogins, emptyForm)
  return (
    <form action={send} className="grid gap-2">
      <ErrorSummary state={state} />
      {id && <input type="hidden" name="session" value={id} />}
      <SubmitButton tone="quiet" className="w-fit">
        {children}
        {context && <span className="sr-only"> {context}</span>}
      </SubmitButton>
    </form>
  )
}
