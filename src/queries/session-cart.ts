import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/** The cart that a card session was opened for. `paid` is true once Medusa has a payment of that session. */
export type SessionCart = { session_id: string; provider_id: string; cart_id: string; customer_id: string; paid: boolean }

type Row = { id: string; provider_id: string; payment: { id: string; canceled_at: unknown } | null; payment_collection: { cart: { id: string; customer_id: string | null } | null } | null }

/** The carts of these sessions; a session that this shop does not know, or whose cart is nobody's, is missing. */
export async function readSessionCarts(container: MedusaContainer, sessionIds: string[]): Promise<Map<string, SessionCart>> {
  if (sessionIds.length === 0) return new Map()
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "payment_session",
    fields: ["id", "provider_id", "payment.id", "payment.canceled_at", "payment_collection.cart.id", "payment_collection.cart.customer_id"],
    filters: { id: sessionIds },
  })
  return new Map(
    (data as unknown as Row[]).flatMap(({ id, provider_id, payment, payment_collection }) => {
      const cart = payment_collection?.cart
      if (!cart?.customer_id) return []
      return [[id, { session_id: id, provider_id, cart_id: cart.id, customer_id: cart.customer_id, paid: Boolean(payment && !payment.canceled_at) }] as const]
    })
  )
}
