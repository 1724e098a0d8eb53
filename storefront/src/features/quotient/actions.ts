"use server"

import { revalidatePath } from "next/cache"
import { sendQuotient } from "@/data/quotients"
import { requireToken } from "@/data/session"
import { attempt, invalidForm, textValues } from "@/features/forms/attempt"
import { quotient } from "@messages/quotient"
import type { FormState } from "@/ui/form-state"
import { MAX_BYTES, isQuotient } from "./checks"

const HERE = "/compte/quotient"

/** Sends a quotient and its proof to one commune; `field` keeps the ids of several forms apart. */
export async function sendOne(_: FormState, form: FormData): Promise<FormState> {
  const token = await requireToken(HERE)
  const values = textValues(form)
  const communeId = values.commune ?? ""
  const fields = { value: `value-${communeId}`, file: `file-${communeId}` }
  const value = (values[fields.value] ?? "").replace(/[\s€]/g, "")
  const file = form.get(fields.file)
  const errors: Record<string, string> = {}
  if (!isQuotient(value)) errors[fields.value] = quotient.valueInvalid
  if (!(file instanceof File) || file.size === 0) errors[fields.file] = quotient.fileMissing
  else if (file.size > MAX_BYTES) errors[fields.file] = quotient.fileTooLarge
  if (Object.keys(errors).length > 0 || !(file instanceof File)) return invalidForm(values, errors)
  return attempt(values, HERE, async () => {
    await sendQuotient(token, { communeId, value, file })
    revalidatePath(HERE)
    return { errors: {}, values: {} }
  })
}
