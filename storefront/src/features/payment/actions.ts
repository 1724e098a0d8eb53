"use server"

import { revalidatePath } from "next/cache"
import { redirect } from "next/navigation"
import type { RefusedMeal } from "@wire"
import { forgetCart } from "@/data/basket-cookie"
import { applyWallet, getCart, holdCart, payByWallet } from "@/data/carts"
import { BackendError, isSignedOut } from "@/data/errors"
import { openCollection } from "@/data/payments"
import { requireToken } from "@/data/session"
import { env } from "@/env"
import { onlyPricesChanged } from "@/features/basket/changed-prices"
import { loginPath } from "@/features/session/paths"
import { sentenceOf, sentenceOfCode } from "@/messages/errors"
import { cardPage } from "./card-path"

export type PayState = { message?: string; refused: RefusedMeal[] }

/** One of the ways to pay a basket; the backend decides every meal and every amount again. */
export async function pay(_: PayState, form: FormData): Promise<PayState> {
  const cartId = String(form.get("cart") ?? "")
  const token = await requireToken("/panier")
  let next: string
  try {
    next = await payWith(String(form.get("method") ?? ""), token, cartId)
  } catch (error) {
    if (!(error instanceof BackendError)) throw error
    if (isSignedOut(error)) redirect(loginPath("/panier"))
    revalidatePath("/panier")
    const refused = error.details.refused ?? []
    return { message: onlyPricesChanged(refused) ? sentenceOfCode("price_changed") : sentenceOf(error), refused }
  }
  redirect(next)
}

/** Answers the page that comes next. */
async function payWith(method: string, token: string, cartId: string): Promise<string> {
  switch (method) {
    case "wallet": {
      const order = await payByWallet(token, cartId)
      await forgetCart(cartId)
      return `/commande/${encodeURIComponent(order.id)}/merci`
    }
    case "apply-wallet":
      await applyWallet(token, cartId, { use: true })
      return "/panier"
    case "release-wallet":
      await applyWallet(token, cartId, { use: false })
      return "/panier"
    default: {
      await holdCart(token, cartId)
      const { provider_id: providerId } = await getCart(token, cartId)
      const collectionId = await openCollection(token, cartId)
      return cardPage(token, { cartId, collectionId, providerId: providerId ?? env().CARD_PROVIDER_ID })
    }
  }
}
