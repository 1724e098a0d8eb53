"use client"

import { useActionState, useState, type FormEvent, type ReactElement } from "react"
import { MAX_BYTES } from "@/features/quotient/checks"
import { papers as words } from "@messages/papers"
import { ErrorSummary } from "@/ui/error-summary"
import { Field } from "@/ui/field"
import { emptyForm } from "@/ui/form-state"
import { SubmitButton } from "@/ui/submit-button"
import { sendOne } from "./actions"

type Props = { kind: string; membershipId: string; beneficiaryId: string; what: string }

/** A photo or a PDF, from a phone or a computer; without scripts the form goes to the server as it is. */
export function PaperForm({ kind, membershipId, beneficiaryId, what }: Props): ReactElement {
  const [state, action] = useActionState(sendOne, emptyForm)
  const [tooLarge, setTooLarge] = useState(false)
  const field = `file-${kind}-${beneficiaryId || "family"}`
  const shown = tooLarge ? { errors: { [field]: words.fileTooLarge }, values: {} } : state

  /** A file that is too heavy is refused before it travels. */
  function check(event: FormEvent<HTMLFormElement>): void {
    const file = new FormData(event.currentTarget).get(field)
    const isTooLarge = file instanceof File && file.size > MAX_BYTES
    setTooLarge(isTooLarge)
    if (isTooLarge) event.preventDefault()
  }

  return (
    <form action={action} onSubmit={check} noValidate className="grid gap-4 pt-2">
      <ErrorSummary state={shown} />
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="membership" value={membershipId} />
      <input type="hidden" name="beneficiary" value={beneficiaryId} />
      <input type="hidden" name="field" value={field} />
      <Field name={field} type="file" accept="image/*,application/pdf" label={words.file} hint={words.fileHint} error={shown.errors[field]} />
      <div>
        <SubmitButton>
          {words.send}
          <span className="sr-only">, {what}</span>
        </SubmitButton>
      </div>
    </form>
  )
}
