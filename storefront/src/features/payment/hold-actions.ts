"use server"

import { revalidatePath } from "next/cache"
import { redirect } from "next/navigation"
import { holdCart } from "@/data/carts"
import { BackendError, isSignedOut } from "@/data/errors"
import { requireToken } from "@/data/session"
import { loginPath } from "@/features/session/paths"
import { sentenceOf } from "@/data/sentences"

export type HoldState = { message?: string }

/** Keeps the seats of a basket once more. */
export async function extendHold(_: HoldState, form: FormData): Promise<HoldState> {
  const token = await requireToken("/panier")
  try {
    await holdCart(token, String(form.get("cart") ?? ""))
    revalidatePath("/panier")
    revalidatePath("/paiement/carte")
    return {}
  } catch (error) {
    if (!(error instanceof BackendError)) throw error
    if (isSignedOut(error)) redirect(loginPath("/panier"))
    return { message: sentenceOf(error) }
  }
}
