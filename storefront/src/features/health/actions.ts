"use server"

import { revalidatePath } from "next/cache"
import { saveHealth, withdrawHealth } from "@/data/health"
import { requireToken } from "@/data/session"
import { attempt, invalidForm, textValues } from "@/features/forms/attempt"
import { care } from "@messages/care"
import type { FormState } from "@/ui/form-state"
import { isAllergen } from "./allergen-list"

const HERE = "/compte/beneficiaires"

/** Allergies and PAI of the beneficiary that `id` names, with consent; without it nothing is sent. */
export async function saveOne(_: FormState, form: FormData): Promise<FormState> {
  const token = await requireToken(HERE)
  const values = textValues(form)
  const { id = "", pai = "no", version = "" } = values
  const until = values["pai.until"] ?? ""
  const errors: Record<string, string> = {}
  if (pai === "yes" && until === "") errors["pai.until"] = care.paiMissing
  if (values.consent !== "yes") errors.consent = care.consentMissing
  if (Object.keys(errors).length > 0) return invalidForm({}, errors)
  return attempt({ "pai.until": "" }, HERE, async () => {
    const allergens = form.getAll("allergens").filter(isAllergen)
    await saveHealth(token, id, { consent: { version, accepted: true }, allergens, pai: pai === "yes" ? { until } : null })
    revalidatePath(HERE)
    return { errors: {}, values: {}, done: care.saved }
  })
}

/** Withdraws the consent. */
export async function withdrawOne(_: FormState, form: FormData): Promise<FormState> {
  const token = await requireToken(HERE)
  return attempt({}, HERE, async () => {
    await withdrawHealth(token, textValues(form).id ?? "")
    revalidatePath(HERE)
    return { errors: {}, values: {}, done: care.withdrawn }
  })
}
