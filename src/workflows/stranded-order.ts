import type { ICartModuleService, IOrderModuleService, IPaymentModuleService, LinkDefinition, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { cardBooks } from "../card-accounts"
import type { CartCard } from "../queries/attempt-order"

/** What a card has authorised and the processor still keeps for us. */
const AUTHORISED = ["requires_capture", "succeeded"]

function linksOf(cartId: string, orderId: string, card: CartCard | null): LinkDefinition[] {
  const order = { [Modules.ORDER]: { order_id: orderId } }
  const collection = card ? [{ ...order, [Modules.PAYMENT]: { payment_collection_id: card.payment_collection_id } }] : []
  return [{ ...order, [Modules.CART]: { cart_id: cartId } }, ...collection]
}

/** Writes the links of an order that a crash kept from it, and completes its cart. Without effect where they are there. */
export async function completeLinks(container: MedusaContainer, stranded: { cart_id: string; order_id: string; card: CartCard | null }): Promise<void> {
  const { cart_id, order_id, card } = stranded
  await container.resolve(ContainerRegistrationKeys.LINK).create(linksOf(cart_id, order_id, card))
  await container.resolve<ICartModuleService>(Modules.CART).updateCarts(cart_id, { completed_at: new Date() })
}

/**
 * The payment of a card that the processor keeps authorised: Medusa's own, or made now from what the processor says. Nothing when the card has not paid.
 * @throws MedusaError `card.no_clear_answer`
 */
export async function authorisedPayment(container: MedusaContainer, card: CartCard | null): Promise<{ id: string; amount: number } | null> {
  if (!card?.session) return null
  if (card.payment) return card.payment
  const { status } = await cardBooks(container, card.session.provider_id).intent(card.session.intent_id)
  if (!AUTHORISED.includes(status)) return null
  const payment = await container.resolve<IPaymentModuleService>(Modules.PAYMENT).authorizePaymentSession(card.session.id, {})
  return payment && { id: payment.id, amount: Number(payment.amount) }
}

/** Takes back an order that nobody paid, as the compensation of its completion would have: the cart can be paid again. Its card is let go first. */
export async function takeBackOrder(
  container: MedusaContainer,
  stranded: { cart_id: string; order_id: string; card: CartCard | null; payment: { id: string } | null }
): Promise<void> {
  const { cart_id, order_id, card, payment } = stranded
  if (payment) await container.resolve<IPaymentModuleService>(Modules.PAYMENT).cancelPayment(payment.id)
  await container.resolve(ContainerRegistrationKeys.LINK).dismiss(linksOf(cart_id, order_id, card))
  await container.resolve<ICartModuleService>(Modules.CART).updateCarts(cart_id, { completed_at: null } as unknown as { completed_at: Date })
  await container.resolve<IOrderModuleService>(Modules.ORDER).deleteOrders([order_id])
}
