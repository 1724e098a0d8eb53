import "server-only"
import { forgetCart } from "@/data/basket-cookie"
import { keepCard } from "@/data/card-secret"
import { payByKeptCard } from "@/data/cards"
import { BackendError } from "@/data/errors"
import { publicAddress } from "@/data/origin"
import { completeCart, openCardSession } from "@/data/payments"
import { env } from "@/env"
import { walletPath } from "@/features/wallet/paths"
import { NEW_CARD } from "./card-fields"

/** What a form says of the card that pays: one that was kept, or one that is typed, to be kept or not. */
export type ChosenCard = { keptId?: string; keep: boolean }

/** `topUp`: the wallet that is topped up, and the page that asked for it; none for meals. */
type Payment = { cartId: string; topUp?: { walletId: string; from?: string } }
type CardPayment = Payment & { collectionId: string; providerId: string; card: ChosenCard }

export function chosenCard(form: FormData): ChosenCard {
  const id = form.get("card")
  return { keptId: typeof id === "string" && id !== "" && id !== NEW_CARD ? id : undefined, keep: form.has("keep-card") }
}

/**
 * Answers the page that comes next: where the card is typed, where the bank asks, or, with a kept card whose bank asks nothing, where a paid cart leads.
 * Only in actions. From another site the parent comes back to `/paiement/retour`.
 * @throws BackendError what the backend refuses; nothing is paid then.
 */
export async function payByCard(token: string, payment: CardPayment): Promise<string> {
  const back = await publicAddress("/paiement/retour")
  back.searchParams.set("cart", payment.cartId)
  if (payment.topUp) {
    back.searchParams.set("recharge", payment.topUp.walletId)
    if (payment.topUp.from) back.searchParams.set("suite", payment.topUp.from)
  }
  if (!payment.card.keptId) return typedCardPage(token, payment, back)
  const { status, bank_url: bank } = await payByKeptCard(token, payment.cartId, { card_id: payment.card.keptId, return_url: back.href })
  return status === "bank" && bank ? bank : completed(token, payment)
}

/** Makes the order of an authorised cart and answers where it leads. Only in actions and route handlers: a paid cart is forgotten. */
export async function completed(token: string, { cartId, topUp }: Payment): Promise<string> {
  const orderId = await completeCart(token, cartId)
  if (topUp) return `${walletPath(topUp.walletId, topUp)}&recharge=${encodeURIComponent(orderId)}`
  await forgetCart(cartId)
  return `/commande/${encodeURIComponent(orderId)}/merci`
}

/** Opens the card session and answers the page where the card is typed. */
async function typedCardPage(token: string, { collectionId, providerId, card }: CardPayment, back: URL): Promise<string> {
  const { CARD_SIMULATOR_URL: simulator, publishableKeys } = env()
  if (!simulator && !publishableKeys.has(providerId)) throw new BackendError(502, { code: "payment.provider_unavailable", message: `no key of ${providerId}` })
  const secret = await openCardSession(token, collectionId, { providerId, keep: card.keep })
  if (!simulator) {
    await keepCard({ providerId, secret, returnUrl: back.href })
    return "/paiement/carte"
  }
  const page = new URL("/pay", simulator)
  page.searchParams.set("client_secret", secret)
  page.searchParams.set("return_url", back.href)
  return page.href
}
