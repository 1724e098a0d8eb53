"use client"

import { useActionState, type ReactElement } from "react"
import { fields } from "@messages/words"
import { forgotten, reset } from "@messages/public"
import { ErrorSummary } from "@/ui/error-summary"
import { Field } from "@/ui/field"
import { emptyForm } from "@/ui/form-state"
import { Notice } from "@/ui/notice"
import { SubmitButton } from "@/ui/submit-button"
import { askReset, choosePassword } from "./actions"

export function AskResetForm(): ReactElement {
  const [state, action] = useActionState(askReset, emptyForm)
  if (state.done) {
    return (
      <Notice tone="done" role="status">
        {state.done}
      </Notice>
    )
  }
  return (
    <form action={action} noValidate className="grid gap-4">
      <ErrorSummary state={state} />
      <Field
        label={fields.email}
        name="email"
        type="email"
        autoComplete="username"
        defaultValue={state.values.email}
        error={state.errors.email}
      />
      <div>
        <SubmitButton>{forgotten.button}</SubmitButton>
      </div>
    </form>
  )
}

export function ChoosePasswordForm({ token, email }: { token: string; email: string }): ReactElement {
  const [state, action] = useActionState(choosePassword, emptyForm)
  return (
    <form action={action} noValidate className="grid gap-4">
      <ErrorSummary state={state} />
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="username" value={email} autoComplete="username" />
      <Field
        label={fields.newPassword}
        name="password"
        type="password"
        autoComplete="new-password"
        hint={fields.passwordHint}
        error={state.errors.password}
      />
      <div>
        <SubmitButton>{reset.button}</SubmitButton>
      </div>
    </form>
  )
}
