"use server"

import { revalidatePath } from "next/cache"
import { redirect } from "next/navigation"
import type { CustodyRequest, CustodySide } from "@wire"
import { acceptInvitation, answerCustody, inviteGuardian, proposeCustody, withdrawInvitation } from "@/data/household"
import { requireToken } from "@/data/session"
import { isRelationship } from "@/features/beneficiaries/relationship-options"
import { attempt, invalidForm, textValues } from "@/features/forms/attempt"
import { isEmail } from "@/features/forms/checks"
import { invalid } from "@messages/words"
import { household } from "@messages/household"
import type { FormState } from "@/ui/form-state"
import { exceptionFields } from "./exception-fields"
import { invitationPath } from "./paths"

const HERE = "/compte/beneficiaires"

/** Invites the other guardian of the child that `id` names. */
export async function inviteOther(_: FormState, form: FormData): Promise<FormState> {
  const token = await requireToken(HERE)
  const values = textValues(form)
  const { id = "", email = "", relationship = "" } = values
  const errors: Record<string, string> = {}
  if (!isEmail(email)) errors.email = invalid.email
  if (!isRelationship(relationship)) errors.relationship = invalid.relationship
  if (Object.keys(errors).length > 0 || !isRelationship(relationship)) return invalidForm(values, errors)
  return attempt(values, HERE, async () => {
    await inviteGuardian(token, id, { email, relationship })
    revalidatePath(HERE)
    return { errors: {}, values: {}, done: household.sent(email) }
  })
}

export async function withdrawOther(_: FormState, form: FormData): Promise<FormState> {
  const token = await requireToken(HERE)
  const { id = "", invitation = "" } = textValues(form)
  return attempt({}, HERE, async () => {
    await withdrawInvitation(token, id, invitation)
    revalidatePath(HERE)
    return { errors: {}, values: {}, done: household.withdrawn }
  })
}

/** Sends a calendar to the other guardian. */
export async function proposeCalendar(_: FormState, form: FormData): Promise<FormState> {
  const token = await requireToken(HERE)
  const values = textValues(form)
  const { id = "", even = "me", holidays = "none", limits } = values
  const rows = exceptionFields(values)
  const incomplete = rows.find(({ from, to }) => (from === "") !== (to === ""))
  if (incomplete) return invalidForm(values, { [`from-${incomplete.index}`]: household.incomplete })
  const body: CustodyRequest = {
    even_weeks: sideOf(even),
    first_half_in_even_years: holidays === "none" ? null : sideOf(holidays),
    exceptions: rows.filter(({ from }) => from !== "").map(({ from, to, side }) => ({ from, to, with: sideOf(side) })),
    limits_bookings: limits === "yes",
  }
  return attempt(values, HERE, async () => {
    await proposeCustody(token, id, body)
    redirect(donePath(id, "proposition"))
  })
}

/** Agrees to the proposal that the form shows, or drops it. */
export async function answerCalendar(_: FormState, form: FormData): Promise<FormState> {
  const token = await requireToken(HERE)
  const { id = "", proposal = "", answer = "drop" } = textValues(form)
  const agrees = answer === "agree"
  return attempt({}, HERE, async () => {
    await answerCustody(token, id, { proposal_id: proposal, agrees })
    redirect(donePath(id, agrees ? "accord" : "refus"))
  })
}

/** Accepts an invitation with the login of its address. */
export async function acceptOne(_: FormState, form: FormData): Promise<FormState> {
  const { jeton = "", relationship = "" } = textValues(form)
  const here = invitationPath(jeton)
  const token = await requireToken(here)
  return attempt({}, here, async () => {
    const child = await acceptInvitation(token, { token: jeton, ...(isRelationship(relationship) ? { relationship } : {}) })
    return { errors: {}, values: {}, done: household.accepted(child.first_name) }
  })
}

/** The forms of a calendar go with the proposal that they answer: what was done is said by the page. */
function donePath(id: string, done: keyof typeof household.custodyDone): string {
  return `${HERE}?modifier=${encodeURIComponent(id)}&fait=${done}`
}

function sideOf(value: string): CustodySide {
  return value === "other" ? "other" : "me"
}
