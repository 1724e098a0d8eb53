"use client"

import { useActionState, type ReactElement } from "react"
import { address as words } from "@/messages/fr/address"
import { ErrorSummary } from "@/ui/error-summary"
import { emptyForm } from "@/ui/form-state"
import { Notice } from "@/ui/notice"
import { SubmitButton } from "@/ui/submit-button"
import { sendAgain } from "./actions"

/** The communes see nothing of the family yet: where the link was sent, and another one. */
export function AddressNotice({ email }: { email: string }): ReactElement {
  const [state, send] = useActionState(sendAgain, emptyForm)
  return (
    <Notice title={words.awaitedTitle}>
      <p>{words.awaitedText(email)}</p>
      <form action={send} className="mt-3 grid gap-2">
        <ErrorSummary state={state} />
        {state.done && <p role="status">{state.done}</p>}
        <SubmitButton tone="secondary" className="w-fit">
          {words.sendAgain}
        </SubmitButton>
      </form>
    </Notice>
  )
}
