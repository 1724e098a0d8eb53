"use server"

import { revalidatePath } from "next/cache"
import { closeAccount as close } from "@/data/account"
import { requireToken } from "@/data/session"
import { attempt, invalidForm, textValues } from "@/features/forms/attempt"
import { closing as words } from "@/messages/fr/closing"
import { payouts as bank } from "@/messages/fr/payouts"
import type { FormState } from "@/ui/form-state"

const HERE = "/compte/informations/fermer"

/** Closes the account; sent again, it only goes on with what is left. */
export async function closeAccount(_: FormState, form: FormData): Promise<FormState> {
  const token = await requireToken(HERE)
  const values = textValues(form)
  if (values.sure === undefined) return invalidForm(values, { sure: words.sureMissing })
  const account = values.iban || values.account_holder ? { iban: values.iban ?? "", account_holder: values.account_holder ?? "" } : {}
  const state = await attempt(values, HERE, async () => {
    await close(token, account)
    revalidatePath("/compte", "layout")
    return { errors: {}, values: {}, done: words.done }
  })
  return state.errors.iban && values.iban ? { ...state, errors: { ...state.errors, iban: bank.ibanInvalid } } : state
}
