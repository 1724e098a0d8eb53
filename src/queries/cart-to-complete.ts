import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { toCents } from "../decisions/euros"
import { CanteenError } from "../types/canteen-error"
import { type CartRow, readOwnCart } from "./cart-meals"

export type CartToComplete =
  | { kind: "foreign" }
  | { kind: "meals" | "top_up"; cart: CartRow; customer_id: string; session_cents: number; rest_cents: number }

type Facts = {
  customer_id: string | null
  total: number
  items: { metadata: Record<string, unknown> | null }[]
  payment_collection: { payment_sessions: { amount: number }[] } | null
}

/**
 * What a cart is at the moment of its completion, with the cents that its payment session would take and those that are due. A cart with one line of
 * ours is ours whole: it needs its customer.
 * @throws CanteenError `cart.no_customer`
 */
export async function readCartToComplete(container: MedusaContainer, cartId: string): Promise<CartToComplete> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "cart",
    fields: ["customer_id", "total", "items.metadata", "payment_collection.payment_sessions.amount"],
    filters: { id: cartId },
  })
  const [facts] = data as unknown as Facts[]
  const marks = (facts?.items ?? []).map((item) => item.metadata ?? {})
  const isTopUp = marks.some((metadata) => metadata["canteen_top_up"] === true)
  if (!facts || !(isTopUp || marks.some((metadata) => metadata["canteen"] === true))) return { kind: "foreign" }
  if (!facts.customer_id) throw new CanteenError("not_allowed", "cart.no_customer", `The cart "${cartId}" belongs to no customer`)
  return {
    kind: isTopUp ? "top_up" : "meals",
    cart: await readOwnCart(container, cartId, facts.customer_id),
    customer_id: facts.customer_id,
    session_cents: toCents(facts.payment_collection?.payment_sessions[0]?.amount ?? 0),
    rest_cents: toCents(facts.total),
  }
}
