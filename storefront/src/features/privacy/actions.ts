"use server"

import { redirect } from "next/navigation"
import { askErasure as ask, withdrawErasure as withdraw } from "@/data/privacy"
import { requireToken } from "@/data/session"
import { attempt, invalidForm, textValues } from "@/features/forms/attempt"
import { fields, invalid } from "@messages/words"
import { privacy as words } from "@messages/privacy"
import { emptyForm, type FormState } from "@/ui/form-state"

const HERE = "/compte/donnees"
const CONFIRM = `${HERE}/effacer`

/** Asks for the erasure, with the password once more. */
export async function askErasure(_: FormState, form: FormData): Promise<FormState> {
  const token = await requireToken(CONFIRM)
  const values = textValues(form)
  // Spaces belong to a password.
  const password = String(form.get("password") ?? "")
  const errors: Record<string, string> = {}
  if (password === "") errors.password = invalid.required(fields.password)
  if (values.sure === undefined) errors.sure = words.sureMissing
  if (Object.keys(errors).length > 0) return invalidForm(values, errors)
  const state = await attempt(values, CONFIRM, async () => {
    await ask(token, { password })
    return emptyForm
  })
  if (state === emptyForm) redirect(HERE)
  return state
}

/** The family keeps its data. */
export async function withdrawErasure(): Promise<FormState> {
  const token = await requireToken(HERE)
  const state = await attempt({}, HERE, async () => {
    await withdraw(token)
    return emptyForm
  })
  if (state === emptyForm) redirect(`${HERE}?fait=renonce`)
  return state
}
