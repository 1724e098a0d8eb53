"use server"

import { revalidatePath } from "next/cache"
import { redirect } from "next/navigation"
import { readCartIds, rememberCart } from "@/data/basket-cookie"
import { getCart } from "@/data/carts"
import { BackendError } from "@/data/errors"
import { requireToken } from "@/data/session"
import { answerOffer, joinWaitingList, leaveWaitingList } from "@/data/waiting-list"
import { attempt, textValues } from "@/features/forms/attempt"
import { refusals } from "@messages/errors"
import { waitingList } from "@messages/waiting-list"
import type { FormState } from "@/ui/form-state"

const HERE = "/compte/liste-attente"

const nothing: FormState = { errors: {}, values: {} }

/** Enters one child in the line of one full day. */
export async function joinList(_: FormState, form: FormData): Promise<FormState> {
  const { service = "", beneficiary = "", day = "" } = textValues(form)
  const from = `/reserver/${service}`
  const token = await requireToken(from)
  return attempt({}, from, async () => {
    const body = { beneficiary_id: beneficiary, dates: [day], take_at_once: form.get("at-once") === "yes" }
    const { refused } = await joinWaitingList(token, service, body)
    revalidatePath(from)
    const [refusal] = refused
    if (refusal) return { errors: {}, values: {}, message: waitingList.refused(refusals[refusal.refusal]) }
    return nothing
  })
}

/** Accepts an offered seat, by wallet or into the basket, or gives it to the next family. */
export async function answer(_: FormState, form: FormData): Promise<FormState> {
  const token = await requireToken(HERE)
  const { entry = "", answer: chosen = "" } = textValues(form)
  let next: string | undefined
  const state = await attempt({}, HERE, async () => {
    next = await follow(token, entry, chosen)
    return nothing
  })
  if (next) redirect(next)
  return state
}

/** Answers the page that comes next. */
async function follow(token: string, entry: string, chosen: string): Promise<string> {
  if (chosen === "basket") return putInBasket(token, entry)
  if (chosen === "wallet") return payNow(token, entry)
  await answerOffer(token, entry, { answer: "decline" })
  return `${HERE}?fait=refus`
}

/** Leaves the line of one day. */
export async function leaveList(_: FormState, form: FormData): Promise<FormState> {
  const token = await requireToken(HERE)
  const state = await attempt({}, HERE, async () => {
    await leaveWaitingList(token, textValues(form).entry ?? "")
    return nothing
  })
  if (!state.message) redirect(`${HERE}?fait=depart`)
  return state
}

async function payNow(token: string, entry: string): Promise<string> {
  const { order } = await answerOffer(token, entry, { answer: "accept", pay: "wallet" })
  return order ? `/commande/${encodeURIComponent(order.id)}/merci` : "/compte/reservations"
}

/** The open basket of this browser takes the meal where it can; else a new one does. */
async function putInBasket(token: string, entry: string): Promise<string> {
  for (const cartId of Object.values(await readCartIds())) {
    if (await isTaken(token, cartId, entry)) return "/panier"
  }
  const { cart } = await answerOffer(token, entry, { answer: "accept", pay: "basket" })
  if (cart?.payee_id) await rememberCart(cart.payee_id, cart.id)
  return "/panier"
}

/** False for a basket that is paid, gone, or another payee's. */
async function isTaken(token: string, cartId: string, entry: string): Promise<boolean> {
  try {
    if ((await getCart(token, cartId)).completed) return false
    await answerOffer(token, entry, { answer: "accept", pay: "basket", cart_id: cartId })
    return true
  } catch (error) {
    if (error instanceof BackendError && ["cart.not_found", "cart.other_payee", "cart.completed"].includes(error.code)) return false
    throw error
  }
}
