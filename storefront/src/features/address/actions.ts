"use server"

import { redirect } from "next/navigation"
import { askFirstAddressAgain, changeAddress, confirmAddress, withdrawAddress } from "@/data/address"
import { requireToken } from "@/data/session"
import { attempt, invalidForm, textValues } from "@/features/forms/attempt"
import { isEmail } from "@/features/forms/checks"
import { address, confirmation } from "@messages/address"
import { invalid } from "@messages/words"
import { emptyForm, type FormState } from "@/ui/form-state"

const HERE = "/compte/informations/adresse"

export async function askChange(_: FormState, form: FormData): Promise<FormState> {
  const token = await requireToken(HERE)
  const values = textValues(form)
  const email = (values.email ?? "").toLowerCase()
  const password = String(form.get("password") ?? "")
  const errors: Record<string, string> = {}
  if (!isEmail(email)) errors.email = invalid.email
  if (password === "") errors.password = invalid.required(address.password)
  if (Object.keys(errors).length > 0) return invalidForm(values, errors)
  const state = await attempt({ ...values, password }, HERE, async () => {
    await changeAddress(token, { email, password })
    return emptyForm
  })
  if (state === emptyForm) redirect(`${HERE}?fait=demande`)
  return state
}

export async function giveUpChange(): Promise<FormState> {
  const token = await requireToken(HERE)
  const state = await attempt({}, HERE, async () => {
    await withdrawAddress(token)
    return emptyForm
  })
  if (state === emptyForm) redirect(`${HERE}?fait=abandon`)
  return state
}

export async function sendAgain(): Promise<FormState> {
  const token = await requireToken("/compte")
  return attempt({}, "/compte", async () => ({ ...emptyForm, done: address.sentAgain(await askFirstAddressAgain(token)) }))
}

/** The link of a mail, sent by a press of a button: a program that looks at mails opens links, and presses nothing. */
export async function confirm(_: FormState, form: FormData): Promise<FormState> {
  const values = textValues(form)
  return attempt(values, "/confirmer-adresse", async () => {
    const { email, purpose, waits_for } = await confirmAddress(values.lien ?? "")
    const done =
      waits_for === "new"
        ? confirmation.waitsForNew(email)
        : waits_for === "former"
          ? confirmation.waitsForFormer
          : purpose === "registration"
            ? confirmation.registered(email)
            : confirmation.changed(email)
    return { ...emptyForm, done }
  })
}
