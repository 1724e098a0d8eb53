"use server"

import { revalidatePath } from "next/cache"
import { redirect } from "next/navigation"
import { editReview, removeReview, writeReview } from "@/data/reviews"
import { requireToken } from "@/data/session"
import { communePath } from "@/features/communes/paths"
import { attempt, invalidForm, textValues } from "@/features/forms/attempt"
import { reviews } from "@messages/reviews"
import type { FormState } from "@/ui/form-state"

const SHORTEST = 10
const LONGEST = 1_000

function check({ rating = "", comment = "" }: Record<string, string>): Record<string, string> {
  const errors: Record<string, string> = {}
  if (!/^[1-5]$/.test(rating)) errors["rating-1"] = reviews.noteMissing
  if (comment.length < SHORTEST || comment.length > LONGEST) errors.comment = reviews.commentMissing
  return errors
}

/** Writes the family's review of a service, or changes the one that `review` names. */
export async function saveReview(_: FormState, form: FormData): Promise<FormState> {
  const values = textValues(form)
  const { slug = "", service = "", review = "" } = values
  const here = communePath(slug)
  const token = await requireToken(here)
  const comment = (values.comment ?? "").replace(/\r\n?/g, "\n")
  const errors = check({ ...values, comment })
  if (Object.keys(errors).length > 0) return invalidForm(values, errors)
  const state = await attempt(values, here, async () => {
    const body = { rating: Number(values.rating), comment }
    await (review === "" ? writeReview(token, service, body) : editReview(token, review, body))
    revalidatePath(here)
    return { errors: {}, values: {}, done: "" }
  })
  return state.done === undefined ? state : redirect(`${here}#avis-${service}`)
}

/** The family takes its review back. */
export async function dropReview(_: FormState, form: FormData): Promise<FormState> {
  const { slug = "", review = "" } = textValues(form)
  const here = communePath(slug)
  const token = await requireToken(here)
  return attempt({}, here, async () => {
    await removeReview(token, review)
    revalidatePath(here)
    return { errors: {}, values: {}, done: reviews.removed }
  })
}
