"use server"

import { redirect } from "next/navigation"
import type { Basket } from "@wire"
import { getCart, putMeals } from "@/data/carts"
import { BackendError, isSignedOut } from "@/data/errors"
import { leaveFlash } from "@/data/flash"
import { requireToken } from "@/data/session"
import { loginPath } from "@/features/session/paths"

/** Puts the same meals in the basket again, at the prices of now; what can no longer be had is said on the basket's page. */
export async function refreshBasket(form: FormData): Promise<void> {
  const token = await requireToken("/panier")
  const cartId = String(form.get("cart") ?? "")
  let next = "/panier"
  try {
    const refused = []
    for (const request of mealsOf(await getCart(token, cartId))) refused.push(...(await putMeals(token, cartId, request)).refused)
    if (refused.length > 0) next = `/panier?message=${await leaveFlash({ code: "meals.refused", details: { refused } })}`
  } catch (error) {
    if (!(error instanceof BackendError)) throw error
    if (isSignedOut(error)) redirect(loginPath("/panier"))
    next = `/panier?message=${await leaveFlash(error)}`
  }
  redirect(next)
}

type Meals = Parameters<typeof putMeals>[2]

function mealsOf({ lines }: Basket): Meals[] {
  const services = new Map<string, Meals["selections"]>()
  for (const { canteen_service: service, beneficiary, dates } of lines) {
    services.set(service.id, [...(services.get(service.id) ?? []), { beneficiary_id: beneficiary.id, dates }])
  }
  return [...services].map(([canteen_service_id, selections]) => ({ canteen_service_id, selections }))
}
