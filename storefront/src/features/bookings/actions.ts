"use server"

import { revalidatePath } from "next/cache"
import { redirect } from "next/navigation"
import type { CancelResponse } from "@wire"
import { cancelBookings } from "@/data/bookings"
import { BackendError, isSignedOut } from "@/data/errors"
import { requireToken } from "@/data/session"
import { loginPath } from "@/features/session/paths"
import { sentenceOf } from "@/data/sentences"
import { bookings } from "@messages/bookings"

const HERE = "/compte/reservations"

export type CancelState = { message?: string; result?: CancelResponse }

/** Cancels the ticked meals; what comes back, and where, is what the backend answers. */
export async function cancelMeals(_: CancelState, form: FormData): Promise<CancelState> {
  const token = await requireToken(HERE)
  const ids = form.getAll("booking").map(String)
  if (ids.length === 0) return { message: bookings.nothingPicked }
  try {
    const result = await cancelBookings(token, {
      booking_ids: ids,
      refund_to: form.get("refund-to") === "card" ? "card" : "wallet",
    })
    revalidatePath("/compte", "layout")
    return { result }
  } catch (error) {
    if (!(error instanceof BackendError)) throw error
    if (isSignedOut(error)) redirect(loginPath(HERE))
    return { message: sentenceOf(error) }
  }
}
