"use server"

import { revalidatePath } from "next/cache"
import { redirect } from "next/navigation"
import { forgetCard } from "@/data/cards"
import { BackendError, isSignedOut } from "@/data/errors"
import { requireToken } from "@/data/session"
import { listWallets, setLowBalance, startTopUp } from "@/data/wallets"
import { attempt, invalidForm, refusedForm, textValues } from "@/features/forms/attempt"
import { chosenCard, payByCard } from "@/features/payment/card-path"
import { loginPath, safePath } from "@/features/session/paths"
import { money, parseMoney } from "@/format/money"
import { cards } from "@messages/cards"
import { wallet as words } from "@messages/account"
import { invalid } from "@messages/words"
import type { FormState } from "@/ui/form-state"

const HERE = "/compte/porte-monnaie"

/** Starts a top-up: the chosen amount, or the one that was typed, is paid with a kept card, or one that is typed on the next page. */
export async function topUp(_: FormState, form: FormData): Promise<FormState> {
  const token = await requireToken(HERE)
  const values = textValues(form)
  const cents = values.amount === "other" ? parseMoney(values.other ?? "") : Number(values.amount)
  let next: string
  try {
    const wallet = (await listWallets(token)).find(({ id }) => id === values.wallet)
    if (!wallet) return { errors: {}, values, message: invalid.wallet }
    const { min_cents: min, max_cents: max } = wallet.top_up
    if (!cents || !Number.isInteger(cents)) return { errors: { other: invalid.amount }, values }
    if (cents < min || cents > max) return { errors: { other: invalid.amountBounds(money(min), money(max)) }, values }
    const started = await startTopUp(token, wallet.id, cents)
    next = await payByCard(token, {
      cartId: started.cart_id,
      collectionId: started.payment_collection_id,
      providerId: started.provider_id,
      topUp: { walletId: wallet.id, from: safePath(values.suite, "") },
      card: chosenCard(form),
    })
  } catch (error) {
    if (!(error instanceof BackendError)) throw error
    if (isSignedOut(error)) redirect(loginPath(HERE))
    return refusedForm(values, error)
  }
  redirect(next)
}

/** Keeps below which balance a mail is wanted, or that none is. */
export async function saveLowBalance(_: FormState, form: FormData): Promise<FormState> {
  const token = await requireToken(HERE)
  const values = textValues(form)
  const cents = values.stop ? null : parseMoney(values.threshold_cents ?? "")
  if (cents === 0 || (cents === null && !values.stop)) return invalidForm(values, { threshold_cents: invalid.amount })
  return attempt(values, HERE, async () => {
    await setLowBalance(token, values.wallet ?? "", cents)
    revalidatePath(HERE)
    return { errors: {}, values: {}, done: cents === null ? words.lowStopped : words.lowSaved(money(cents)) }
  })
}

/** Has the card processor forget a kept card. */
export async function removeCard(_: FormState, form: FormData): Promise<FormState> {
  const token = await requireToken(HERE)
  const values = textValues(form)
  return attempt(values, HERE, async () => {
    await forgetCard(token, values.card ?? "")
    revalidatePath(HERE)
    return { errors: {}, values: {}, done: cards.removed }
  })
}
