"use client"

import { useActionState, type ReactElement } from "react"
import { address as words, confirmation } from "@messages/address"
import { ErrorSummary } from "@/ui/error-summary"
import { Field } from "@/ui/field"
import { emptyForm } from "@/ui/form-state"
import { Notice } from "@/ui/notice"
import { SubmitButton } from "@/ui/submit-button"
import { askChange, confirm } from "./actions"

export function ChangeAddressForm(): ReactElement {
  const [state, action] = useActionState(askChange, emptyForm)
  return (
    <form action={action} noValidate className="grid gap-4">
      <ErrorSummary state={state} />
      <Field
        label={words.newEmail}
        name="email"
        type="email"
        autoComplete="email"
        defaultValue={state.values.email}
        error={state.errors.email}
      />
      <Field label={words.password} name="password" type="password" autoComplete="current-password" error={state.errors.password} />
      <div>
        <SubmitButton>{words.button}</SubmitButton>
      </div>
    </form>
  )
}

export function ConfirmForm({ link }: { link: string }): ReactElement {
  const [state, action] = useActionState(confirm, emptyForm)
  if (state.done) {
    return (
      <Notice tone="done" role="status">
        {state.done}
      </Notice>
    )
  }
  return (
    <form action={action} className="grid gap-4">
      <ErrorSummary state={state} />
      <input type="hidden" name="lien" value={link} />
      <div>
        <SubmitButton>{confirmation.button}</SubmitButton>
      </div>
    </form>
  )
}
