"use client"

import { useActionState, type ReactElement } from "react"
import type { OwnReview } from "@wire"
import { common } from "@messages/common"
import { reviews } from "@messages/reviews"
import { ButtonLink } from "@/ui/button"
import { ErrorSummary } from "@/ui/error-summary"
import { Check, TextArea } from "@/ui/field"
import { emptyForm } from "@/ui/form-state"
import { SubmitButton } from "@/ui/submit-button"
import { saveReview } from "./actions"

type Props = { slug: string; service: { id: string; name: string }; own: OwnReview | null; back: string }

/** A rating and a comment; what is there already is in it. */
export function ReviewForm({ slug, service, own, back }: Props): ReactElement {
  const [state, action] = useActionState(saveReview, emptyForm)
  const rating = state.values.rating ?? String(own?.rating ?? "")
  return (
    <form action={action} noValidate className="grid max-w-[38rem] gap-4 border-l-4 border-brand pl-4">
      <h4 className="font-semibold">{reviews.formTitle(service.name)}</h4>
      <p className="text-muted">{reviews.formLead}</p>
      <ErrorSummary state={state} />
      <input type="hidden" name="slug" value={slug} />
      <input type="hidden" name="service" value={service.id} />
      {own && <input type="hidden" name="review" value={own.id} />}
      <fieldset>
        <legend className="font-semibold">{reviews.note}</legend>
        <div className="flex flex-wrap gap-x-4">
          {reviews.notes.map((label, index) => (
            <Check key={`${label} ${rating}`} id={`rating-${String(index + 1)}`} kind="radio" name="rating" value={index + 1} defaultChecked={rating === String(index + 1)}>
              {label}
            </Check>
          ))}
        </div>
        {state.errors["rating-1"] && <p className="text-sm font-semibold text-stop">{state.errors["rating-1"]}</p>}
      </fieldset>
      <TextArea
        key={state.values.comment}
        label={reviews.comment}
        hint={reviews.commentHint}
        name="comment"
        rows={5}
        maxLength={1_000}
        defaultValue={state.values.comment ?? own?.comment}
        error={state.errors.comment}
      />
      <div className="flex flex-wrap gap-3">
        <SubmitButton>{reviews.send}</SubmitButton>
        <ButtonLink href={back} tone="quiet">
          {common.cancel}
        </ButtonLink>
      </div>
    </form>
  )
}
