"use client"

import { useActionState, type ReactElement } from "react"
import { privacy as words } from "@messages/privacy"
import { ButtonLink } from "@/ui/button"
import { ErrorSummary } from "@/ui/error-summary"
import { Check, Field } from "@/ui/field"
import { emptyForm } from "@/ui/form-state"
import { SubmitButton } from "@/ui/submit-button"
import { askErasure } from "./actions"

/** The second step: the password once more and a box to tick. */
export function ErasureForm(): ReactElement {
  const [state, action] = useActionState(askErasure, emptyForm)
  return (
    <form action={action} noValidate className="grid max-w-[34rem] gap-4">
      <ErrorSummary state={state} />
      <Field label={words.password} hint={words.passwordHint} name="password" type="password" autoComplete="current-password" error={state.errors.password} />
      <Check id="sure" name="sure" required defaultChecked={state.values.sure !== undefined} error={state.errors.sure}>
        {words.sure}
      </Check>
      <div className="flex flex-wrap gap-3">
        <SubmitButton tone="danger">{words.erase}</SubmitButton>
        <ButtonLink href="/compte/donnees" tone="quiet">
          {words.keep}
        </ButtonLink>
      </div>
    </form>
  )
}
