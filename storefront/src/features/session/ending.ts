"use server"

import { redirect } from "next/navigation"
import { requireToken } from "@/data/session"
import { endOtherSessions, endSession } from "@/data/sessions"
import { attempt, textValues } from "@/features/forms/attempt"
import { emptyForm, type FormState } from "@/ui/form-state"

const HERE = "/compte/informations/connexions"

/** Ends one login of the family, or all the others. */
export async function endLogins(_: FormState, form: FormData): Promise<FormState> {
  const token = await requireToken(HERE)
  const { session } = textValues(form)
  const state = await attempt({}, HERE, async () => {
    await (session ? endSession(token, session) : endOtherSessions(token))
    return emptyForm
  })
  if (!state.message) redirect(`${HERE}?fait=${session ? "une" : "toutes"}`)
  return state
}
