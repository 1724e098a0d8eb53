import "server-only"
import { keepCard } from "@/data/card-secret"
import { BackendError } from "@/data/errors"
import { publicOrigin } from "@/data/origin"
import { openCardSession } from "@/data/payments"
import { env } from "@/env"

type CardPayment = { cartId: string; collectionId: string; providerId: string; walletId?: string }

/** Opens the card session and answers the page where the card is typed; from there the parent comes back to us. */
export async function cardPage(token: string, payment: CardPayment): Promise<string> {
  const { CARD_SIMULATOR_URL: simulator, publishableKeys } = env()
  if (!simulator && !publishableKeys.has(payment.providerId)) throw new BackendError(502, { code: "payment.provider_unavailable", message: `no key of ${payment.providerId}` })
  const secret = await openCardSession(token, payment.collectionId, payment.providerId)
  const back = new URL("/paiement/retour", await publicOrigin())
  back.searchParams.set("cart", payment.cartId)
  if (payment.walletId) back.searchParams.set("recharge", payment.walletId)
  if (!simulator) {
    await keepCard({ providerId: payment.providerId, secret, returnUrl: back.href })
    return "/paiement/carte"
  }
  const page = new URL("/pay", simulator)
  page.searchParams.set("client_secret", secret)
  page.searchParams.set("return_url", back.href)
  return page.href
}
