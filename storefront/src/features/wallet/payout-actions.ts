"use server"

import { revalidatePath } from "next/cache"
import { requireToken } from "@/data/session"
import { askPayout } from "@/data/wallets"
import { attempt, invalidForm, textValues } from "@/features/forms/attempt"
import { parseMoney } from "@/format/money"
import { invalid } from "@messages/words"
import { payouts as words } from "@messages/payouts"
import type { FormState } from "@/ui/form-state"
import { bankAccountOf, explainIban } from "./bank-account"

const HERE = "/compte/porte-monnaie"

/** Takes credit back; the form's key makes a second click harmless. */
export async function takeBack(_: FormState, form: FormData): Promise<FormState> {
  const token = await requireToken(HERE)
  const values = textValues(form)
  const cents = parseMoney(values.amount_cents ?? "")
  if (!cents) return invalidForm(values, { amount_cents: invalid.amount })
  const state = await attempt(values, HERE, async () => {
    const payout = await askPayout(token, values.wallet ?? "", { key: values.key ?? "", amount_cents: cents, ...bankAccountOf(values) })
    revalidatePath(HERE, "layout")
    return { errors: {}, values: {}, done: words.done(payout.amount_cents) }
  })
  return explainIban(state, values)
}
