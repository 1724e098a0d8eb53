import "server-only"
import { forgetCart } from "@/data/basket-cookie"
import { applyWallet, getCart, holdCart, payByWallet } from "@/data/carts"
import { openCollection } from "@/data/payments"
import { env } from "@/env"
import { payByCard, type ChosenCard } from "./card-path"

/**
 * Pays a cart of the family one of the ways the page offers, and answers the page that comes next. Only in actions: a paid cart is forgotten.
 * `rest` takes the wallet's whole balance first, and a card for what it lacks.
 * @throws BackendError what the backend refuses; nothing is paid then.
 */
export async function payWith(method: string, token: string, cartId: string, card: ChosenCard): Promise<string> {
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
    case "rest":
      await applyWallet(token, cartId, { use: true })
      return heldThenPaid(token, cartId, card)
    default:
      return heldThenPaid(token, cartId, card)
  }
}

async function heldThenPaid(token: string, cartId: string, card: ChosenCard): Promise<string> {
  await holdCart(token, cartId)
  const { provider_id: providerId } = await getCart(token, cartId)
  const collectionId = await openCollection(token, cartId)
  return payByCard(token, { cartId, collectionId, providerId: providerId ?? env().CARD_PROVIDER_ID, card })
}
