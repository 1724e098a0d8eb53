"use client"

import Link from "next/link"
import { useActionState, type ReactElement } from "react"
import { fields } from "@messages/words"
import { login } from "@messages/public"
import { ErrorSummary } from "@/ui/error-summary"
import { Field } from "@/ui/field"
import { emptyForm } from "@/ui/form-state"
import { SubmitButton } from "@/ui/submit-button"
import { signIn } from "./actions"

export function SignInForm({ next }: { next?: string }): ReactElement {
  const [state, action] = useActionState(signIn, emptyForm)
  return (
    <form action={action} noValidate className="grid gap-4">
      <ErrorSummary state={state} />
      {next && <input type="hidden" name="suite" value={next} />}
      <Field
        label={fields.email}
        name="email"
        type="email"
        autoComplete="username"
        defaultValue={state.values.email}
        error={state.errors.email}
      />
      <Field
        label={fields.password}
        name="password"
        type="password"
        autoComplete="current-password"
        error={state.errors.password}
      />
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
        <SubmitButton>{login.button}</SubmitButton>
        <Link href="/mot-de-passe-oublie" className="inline-flex min-h-11 items-center text-brand underline underline-offset-4">
          {login.forgotten}
        </Link>
      </div>
    </form>
  )
}
