import { redirect } from "next/navigation"
import type { NextRequest } from "next/server"
import { BackendError, isSignedOut } from "@/data/errors"
import { leaveFlash } from "@/data/flash"
import { sessionToken } from "@/data/session"
import { completed } from "@/features/payment/card-path"
import { sitePath } from "@/format/site-path"
import { loginPath, safePath } from "@/features/session/paths"
import { walletPath } from "@/features/wallet/paths"

/** What the card page says of itself: a hint that spares a useless try, never a proof of payment. */
const leftUnpaid: Record<string, string> = {
  canceled: "payment.abandoned",
  failed: "payment_authorization_error",
}

/** Next prefixes no redirect of a route handler. */
const leadsTo = (path: string): never => redirect(sitePath(path))

/**
 * Where the card page leads back: makes the order, once. Reloading it, or coming back by the browser, finds the same
 * order; a refused or abandoned card finds the basket as it was, with the reason.
 */
export async function GET(request: NextRequest): Promise<Response> {
  const search = request.nextUrl.searchParams
  const cartId = search.get("cart") ?? ""
  const walletId = search.get("recharge")
  const topUp = walletId ? { walletId, from: safePath(search.get("suite") ?? undefined, "") } : undefined
  const failed = topUp ? `${walletPath(topUp.walletId, topUp)}&message=` : "/panier?message="
  const token = await sessionToken()
  if (!token) return leadsTo(loginPath(`/paiement/retour${request.nextUrl.search}`))
  const code = leftUnpaid[search.get("redirect_status") ?? ""]
  if (code) {
    return leadsTo(failed + (await leaveFlash({ code, details: {} })))
  }
  let next: string
  try {
    next = await completed(token, { cartId, topUp })
  } catch (error) {
    if (!(error instanceof BackendError)) throw error
    if (isSignedOut(error)) return leadsTo(loginPath(`/paiement/retour${request.nextUrl.search}`))
    return leadsTo(failed + (await leaveFlash(error)))
  }
  return leadsTo(next)
}
