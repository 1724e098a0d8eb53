"use server"

import { revalidatePath } from "next/cache"
import { closeAccount as close } from "@/data/account"
import { requireToken } from "@/data/session"
import { attempt, invalidForm, textValues } from "@/features/forms/attempt"
import { bankAccountOf, explainIban } from "@/features/wallet/bank-account"
import { closing as words } from "@messages/closing"
import type { FormState } from "@/ui/form-state"

const HERE = "/compte/informations/fermer"

/** Closes the account; sent again, it only goes on with what is left. */
export async function closeAccount(_: FormState, form: FormData): Promise<FormState> {
  const token = await requireToken(HERE)
  const values = textValues(form)
  if (values.sure === undefined) return invalidForm(values, { sure: words.sureMissing })
  const state = await attempt(values, HERE, async () => {
    await close(token, bankAccountOf(values))
    revalidatePath("/compte", "layout")
    return { errors: {}, values: {}, done: words.done }
  })
  return explainIban(state, values)
}
