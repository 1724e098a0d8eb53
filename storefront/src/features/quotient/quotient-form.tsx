"use client"

import { useActionState, type ReactElement } from "react"
import { quotient } from "@messages/quotient"
import { ErrorSummary } from "@/ui/error-summary"
import { Field } from "@/ui/field"
import { emptyForm, type FormState } from "@/ui/form-state"
import { SubmitButton } from "@/ui/submit-button"
import { sendOne } from "./actions"
import { MAX_BYTES } from "./checks"

/** A file that is too heavy is refused before it travels. */
async function send(before: FormState, form: FormData): Promise<FormState> {
  const communeId = String(form.get("commune") ?? "")
  const file = form.get(`file-${communeId}`)
  if (file instanceof File && file.size > MAX_BYTES) {
    const typed = String(form.get(`value-${communeId}`) ?? "")
    return { errors: { [`file-${communeId}`]: quotient.fileTooLarge }, values: { [`value-${communeId}`]: typed } }
  }
  return sendOne(before, form)
}

/** The quotient and its proof, from a phone or a computer. */
export function QuotientForm({ communeId }: { communeId: string }): ReactElement {
  const [state, action] = useActionState(send, emptyForm)
  const [value, file] = [`value-${communeId}`, `file-${communeId}`]
  return (
    <form action={action} noValidate className="grid max-w-[28rem] gap-4">
      <ErrorSummary state={state} />
      <input type="hidden" name="commune" value={communeId} />
      <Field
        key={state.values[value]}
        name={value}
        label={quotient.value}
        hint={quotient.valueHint}
        inputMode="decimal"
        autoComplete="off"
        defaultValue={state.values[value]}
        error={state.errors[value]}
      />
      <Field
        name={file}
        type="file"
        accept="application/pdf,image/jpeg,image/png"
        label={quotient.file}
        hint={quotient.fileHint}
        error={state.errors[file]}
      />
      <p className="text-sm text-muted">{quotient.effect}</p>
      <div>
        <SubmitButton>{quotient.send}</SubmitButton>
      </div>
    </form>
  )
}
