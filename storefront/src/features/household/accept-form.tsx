"use client"

import { useActionState, type ReactElement } from "react"
import { relationshipOptions } from "@/features/beneficiaries/relationship-options"
import { household } from "@messages/household"
import { ButtonLink } from "@/ui/button"
import { ErrorSummary } from "@/ui/error-summary"
import { Select } from "@/ui/field"
import { emptyForm } from "@/ui/form-state"
import { Notice } from "@/ui/notice"
import { SubmitButton } from "@/ui/submit-button"
import { acceptOne } from "./actions"

const adults = new Set(["self", "spouse"])
const options = relationshipOptions.filter(({ value }) => !adults.has(value)).map((one) => (one.value === "" ? { value: "", label: household.acceptSame } : one))

/** Accepts an invitation, then says what comes next. */
export function AcceptForm({ link }: { link: string }): ReactElement {
  const [state, action] = useActionState(acceptOne, emptyForm)
  if (state.done) {
    return (
      <div className="grid gap-4">
        <Notice tone="done" role="status" title={state.done}>
          <p>{household.acceptedNext}</p>
        </Notice>
        <div className="flex flex-wrap gap-3">
          <ButtonLink href="/compte/services">{household.toServices}</ButtonLink>
          <ButtonLink href="/compte/beneficiaires" tone="secondary">
            {household.toPeople}
          </ButtonLink>
        </div>
      </div>
    )
  }
  return (
    <form action={action} className="grid gap-4">
      <ErrorSummary state={state} />
      <input type="hidden" name="jeton" value={link} />
      <Select label={household.acceptAs} name="relationship" options={options} />
      <div>
        <SubmitButton>{household.accept}</SubmitButton>
      </div>
    </form>
  )
}
