"use server"

import { revalidatePath } from "next/cache"
import { redirect } from "next/navigation"
import { makeFeed, revokeFeed } from "@/data/feeds"
import { requireToken } from "@/data/session"
import { attempt, textValues } from "@/features/forms/attempt"
import { emptyForm, type FormState } from "@/ui/form-state"
import { AGENDA } from "./paths"

/** `url` is the secret address, which the answer to this one request shows. */
export type FeedState = FormState & { url?: string }

/** Makes the address of the family's calendar, or of one child's. It is in no address of ours, no cookie and no cache. */
export async function makeAddress(_: FeedState, form: FormData): Promise<FeedState> {
  const token = await requireToken(AGENDA)
  const { beneficiary } = textValues(form)
  let url: string | undefined
  const state = await attempt({}, AGENDA, async () => {
    url = (await makeFeed(token, beneficiary)).url
    revalidatePath(AGENDA)
    return emptyForm
  })
  return url === undefined ? state : { ...state, url }
}

/** Ends one address. */
export async function revokeAddress(_: FormState, form: FormData): Promise<FormState> {
  const token = await requireToken(AGENDA)
  const { feed = "" } = textValues(form)
  const state = await attempt({}, AGENDA, async () => {
    await revokeFeed(token, feed)
    return emptyForm
  })
  if (!state.message) redirect(`${AGENDA}?fait=revoque`)
  return state
}
