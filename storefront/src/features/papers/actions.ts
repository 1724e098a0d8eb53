"use server"

import { revalidatePath } from "next/cache"
import { BackendError, isSignedOut } from "@/data/errors"
import { removePaper, sendPaper } from "@/data/papers"
import { requireToken } from "@/data/session"
import { attempt, invalidForm, textValues } from "@/features/forms/attempt"
import { MAX_BYTES } from "@/features/quotient/checks"
import { sentenceOf } from "@/data/sentences"
import { papers as words } from "@messages/papers"
import { emptyForm, type FormState } from "@/ui/form-state"

const HERE = "/compte/justificatifs"

/** Sends one paper; `field` keeps the ids of several forms apart. */
export async function sendOne(_: FormState, form: FormData): Promise<FormState> {
  const token = await requireToken(HERE)
  const { kind = "", membership = "", beneficiary = "", field = "file" } = textValues(form)
  const file = form.get(field)
  if (!(file instanceof File) || file.size === 0) return invalidForm({}, { [field]: words.fileMissing })
  if (file.size > MAX_BYTES) return invalidForm({}, { [field]: words.fileTooLarge })
  return attempt({}, HERE, async () => {
    try {
      await sendPaper(token, { kind, membershipId: membership, beneficiaryId: beneficiary, file })
    } catch (error) {
      if (!(error instanceof BackendError) || isSignedOut(error) || error.details.field !== "file") throw error
      return invalidForm({}, { [field]: sentenceOf(error) })
    }
    revalidatePath(HERE)
    return emptyForm
  })
}

/** Takes one paper back. */
export async function removeOne(_: FormState, form: FormData): Promise<FormState> {
  const token = await requireToken(HERE)
  return attempt({}, HERE, async () => {
    await removePaper(token, String(form.get("id") ?? ""))
    revalidatePath(HERE)
    return emptyForm
  })
}
