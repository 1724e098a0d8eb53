"use client"

import { useActionState, type ReactElement } from "react"
import type { CustodyTerms } from "@wire"
import { household } from "@messages/household"
import { ErrorSummary } from "@/ui/error-summary"
import { Check, Field, Select } from "@/ui/field"
import { emptyForm } from "@/ui/form-state"
import { Notice } from "@/ui/notice"
import { SubmitButton } from "@/ui/submit-button"
import { answerCalendar, proposeCalendar } from "./actions"

const sides = [
  { value: "me", label: household.sides.me },
  { value: "other", label: household.sides.other },
]
const halves = [
  { value: "none", label: household.holidayChoices.none },
  { value: "me", label: household.holidayChoices.me },
  { value: "other", label: household.holidayChoices.other },
]
/** Blank lines beside those that are there: the form works without script. */
const SPARE = 2

/** Proposes a calendar to the other guardian, starting from the one that there is. */
export function CustodyForm({ id, terms }: { id: string; terms: CustodyTerms | null }): ReactElement {
  const [state, action] = useActionState(proposeCalendar, emptyForm)
  const known = terms?.exceptions ?? []
  const rows = [...known, ...Array.from({ length: SPARE }, () => ({ from: "", to: "", with: "me" }))]
  return (
    <form action={action} noValidate className="grid max-w-[44rem] gap-4">
      <ErrorSummary state={state} />
      {state.done && (
        <Notice tone="done" role="status">
          {state.done}
        </Notice>
      )}
      <input type="hidden" name="id" value={id} />
      <Select label={household.even} hint={household.evenHint} name="even" options={sides} defaultValue={state.values.even ?? terms?.even_weeks ?? "me"} />
      <Select label={household.holidays} name="holidays" options={halves} defaultValue={state.values.holidays ?? terms?.first_half_in_even_years ?? "none"} />
      <fieldset className="grid gap-3">
        <legend className="font-semibold">{household.exceptions}</legend>
        <p className="text-sm text-muted">{household.exceptionsHint}</p>
        {rows.map((row, index) => (
          <div key={index} className="grid gap-3 sm:grid-cols-3">
            <Field label={household.from} optional name={`from-${index}`} type="date" defaultValue={state.values[`from-${index}`] ?? row.from} error={state.errors[`from-${index}`]} />
            <Field label={household.to} optional name={`to-${index}`} type="date" defaultValue={state.values[`to-${index}`] ?? row.to} />
            <Select label={household.with} name={`side-${index}`} options={sides} defaultValue={state.values[`side-${index}`] ?? row.with} />
          </div>
        ))}
      </fieldset>
      <Check id={`limits-${id}`} name="limits" value="yes" defaultChecked={terms?.limits_bookings ?? false}>
        {household.limitsField}
      </Check>
      <div>
        <SubmitButton>{household.save}</SubmitButton>
      </div>
    </form>
  )
}

type AnswerProps = { id: string; proposal: string; mine: boolean }

/** Agrees to the other's proposal, or drops one. */
export function CustodyAnswer({ id, proposal, mine }: AnswerProps): ReactElement {
  const [state, action] = useActionState(answerCalendar, emptyForm)
  return (
    <form action={action} className="flex flex-wrap gap-3">
      <ErrorSummary state={state} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="proposal" value={proposal} />
      {!mine && (
        <SubmitButton name="answer" value="agree">
          {household.agree}
        </SubmitButton>
      )}
      <SubmitButton name="answer" value="drop" tone="secondary">
        {mine ? household.takeBack : household.decline}
      </SubmitButton>
    </form>
  )
}
