"use server"

import { revalidatePath } from "next/cache"
import { redirect } from "next/navigation"
import type { RefusedMeal } from "@wire"
import { BackendError, isSignedOut } from "@/data/errors"
import { requireToken } from "@/data/session"
import { onlyPricesChanged } from "@/features/basket/changed-prices"
import { loginPath } from "@/features/session/paths"
import { sentenceOf, sentenceOfCode } from "@/data/sentences"
import { chosenCard } from "./card-path"
import { payWith } from "./ways"

export type PayState = { message?: string; refused: RefusedMeal[] }

/** One of the ways to pay a basket; the backend decides every meal and every amount again. */
export async function pay(_: PayState, form: FormData): Promise<PayState> {
  const cartId = String(form.get("cart") ?? "")
  const token = await requireToken("/panier")
  let next: string
  try {
    next = await payWith(String(form.get("method") ?? ""), token, cartId, chosenCard(form))
  } catch (error) {
    if (!(error instanceof BackendError)) throw error
    if (isSignedOut(error)) redirect(loginPath("/panier"))
    revalidatePath("/panier")
    const refused = error.details.refused ?? []
    return { message: onlyPricesChanged(refused) ? sentenceOfCode("price_changed") : sentenceOf(error), refused }
  }
  redirect(next)
}
