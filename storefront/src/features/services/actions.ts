"use server"

import { revalidatePath } from "next/cache"
import { askMembership, removeMembership } from "@/data/account"
import { requireToken } from "@/data/session"
import { attempt, textValues } from "@/features/forms/attempt"
import { services } from "@messages/account"
import { invalid } from "@messages/words"
import type { FormState } from "@/ui/form-state"

const HERE = "/compte/services"

/** Asks the communes for the ticked services; each field `asked` holds "service tariff". */
export async function askServices(_: FormState, form: FormData): Promise<FormState> {
  const token = await requireToken(HERE)
  const asked = form.getAll("asked").map((one) => String(one).split(" "))
  if (asked.length === 0) return { errors: { "commune-search": invalid.noService }, values: {} }
  return attempt({}, HERE, async () => {
    for (const [serviceId = "", tariffId = ""] of asked) await askMembership(token, serviceId, tariffId)
    revalidatePath(HERE)
    return { errors: {}, values: {}, done: services.asked(asked.length) }
  })
}

/** Withdraws a request, or leaves a service. */
export async function leaveService(_: FormState, form: FormData): Promise<FormState> {
  const token = await requireToken(HERE)
  const values = textValues(form)
  return attempt(values, HERE, async () => {
    await removeMembership(token, values.id ?? "")
    revalidatePath(HERE)
    return { errors: {}, values: {}, done: services.left }
  })
}
