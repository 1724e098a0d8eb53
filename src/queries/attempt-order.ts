import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/** The order that a cart became. `linked` is false while a crash keeps the link `order_cart` from it. */
export type OrderOfCart = { id: string; linked: boolean }
export type PaidCart = { cart_id: string; customer_id: string; since: Date }

/** Servers' and the database's clocks may differ by less. */
const SKEW_MS = 5 * 60_000

type Row = { id: string; metadata: Record<string, unknown> | null; items: ({ metadata: Record<string, unknown> | null } | null)[] }

/** The order that is linked to a cart, or nothing. */
export async function orderOfCart(container: MedusaContainer, cartId: string): Promise<string | null> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "order_cart", fields: ["order_id"], filters: { cart_id: cartId } })
  return (data as { order_id: string }[])[0]?.order_id ?? null
}

/** The order that carries a cart's id, linked or not: what an earlier attempt may have left behind. `since` is the database's time of its beginning. */
export async function findOrderOfCart(container: MedusaContainer, { cart_id, customer_id, since }: PaidCart): Promise<OrderOfCart | null> {
  const linked = await orderOfCart(container, cart_id)
  if (linked) return { id: linked, linked: true }
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "order",
    fields: ["id", "metadata", "items.metadata"],
    filters: { customer_id, created_at: { $gte: new Date(since.getTime() - SKEW_MS) } },
  })
  const own = (data as unknown as Row[]).find(({ metadata, items }) => [metadata, ...items.map((item) => item?.metadata)].some((one) => one?.["cart_id"] === cart_id))
  return own ? { id: own.id, linked: false } : null
}

/** The card session of a cart, and its payment once Medusa has authorised it. */
export type CartCard = {
  payment_collection_id: string
  session: { id: string; provider_id: string; intent_id: string } | null
  payment: { id: string; amount: number; captured: boolean } | null
}

type Session = {
  id: string
  provider_id: string
  data: Record<string, unknown>
  payment: { id: string; amount: number; captured_at: unknown; canceled_at: unknown } | null
}

/** How a cart is being paid by card; null before it has a payment collection. */
export async function readCartCard(container: MedusaContainer, cartId: string): Promise<CartCard | null> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const session = ["id", "provider_id", "data", "payment.id", "payment.amount", "payment.captured_at", "payment.canceled_at"]
  const { data } = await query.graph({
    entity: "cart",
    fields: ["id", "payment_collection.id", ...session.map((name) => `payment_collection.payment_sessions.${name}`)],
    filters: { id: cartId },
  })
  const [cart] = data as unknown as { payment_collection: { id: string; payment_sessions: Session[] } | null }[]
  if (!cart?.payment_collection) return null
  const [own] = cart.payment_collection.payment_sessions
  const payment = own?.payment && !own.payment.canceled_at ? own.payment : null
  return {
    payment_collection_id: cart.payment_collection.id,
    session: own ? { id: own.id, provider_id: own.provider_id, intent_id: String(own.data["id"]) } : null,
    payment: payment && { id: payment.id, amount: payment.amount, captured: Boolean(payment.captured_at) },
  }
}
