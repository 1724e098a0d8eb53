"use server"

import { redirect } from "next/navigation"
import type { MealsRequest, RefusedMeal } from "@wire"
import { putMeals } from "@/data/carts"
import { BackendError, isSignedOut } from "@/data/errors"
import { requireToken } from "@/data/session"
import { payWith } from "@/features/payment/ways"
import { loginPath } from "@/features/session/paths"
import { sentenceOf } from "@/data/sentences"
import { booking } from "@messages/booking"
import { withOwnCart } from "./own-cart"
import { parseKey } from "./selection"

export type AddMealsState =
  | { kind: "idle" }
  /** `kept`: the meals are in the basket all the same. */
  | { kind: "error"; message: string; refused: RefusedMeal[]; kept?: boolean }
  | { kind: "partly"; accepted: number; refused: RefusedMeal[] }

/** What the buttons under the grid do once the meals are in the basket: the last three pay it. */
export type Then = "basket" | "wallet" | "rest" | "card"
const PAYING: readonly string[] = ["wallet", "rest", "card"] satisfies Then[]

/**
 * Puts the chosen meals of one canteen service into the basket of its payee, in place of those that were there; then, if a button said so, pays the
 * whole basket. It pays only what the button said: every meal taken, and the total that was shown.
 */
export async function addMeals(_: AddMealsState, form: FormData): Promise<AddMealsState> {
  const serviceId = String(form.get("service") ?? "")
  const from = `/reserver/${serviceId}`
  const token = await requireToken(from)
  const selections = groupMeals(form.getAll("meal").map(String))
  const hadMeals = form.get("had-meals") === "yes"
  if (selections.length === 0 && !hadMeals) return { kind: "error", message: booking.chooseFirst, refused: [] }
  const then = String(form.get("then") ?? "")
  let next = `/panier?ajout=${encodeURIComponent(serviceId)}`
  let kept = false
  try {
    const { accepted, refused, cart } = await withOwnCart(token, serviceId, (cartId) =>
      putMeals(token, cartId, { canteen_service_id: serviceId, selections }),
    )
    if (refused.length > 0) return { kind: "partly", accepted, refused }
    kept = true
    if (PAYING.includes(then)) {
      if (String(cart.total_cents) !== form.get("shown-cents")) {
        return { kind: "error", message: booking.totalChanged(cart.total_cents), refused: [], kept }
      }
      next = await payWith(then, token, cart.id, { keep: false })
    }
  } catch (error) {
    if (!(error instanceof BackendError)) throw error
    if (isSignedOut(error)) redirect(loginPath(from))
    return { kind: "error", message: sentenceOf(error), refused: error.details.refused ?? [], kept }
  }
  redirect(next)
}

function groupMeals(keys: readonly string[]): MealsRequest["selections"] {
  const days = new Map<string, Set<string>>()
  for (const key of keys) {
    const meal = parseKey(key)
    if (!meal) continue
    days.set(meal.beneficiaryId, (days.get(meal.beneficiaryId) ?? new Set()).add(meal.day))
  }
  return [...days].map(([beneficiaryId, dates]) => ({ beneficiary_id: beneficiaryId, dates: [...dates].sort() }))
}
