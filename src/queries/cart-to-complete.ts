import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { toCents } from "../decisions/euros"
import { COMMUNE_MODULE } from "../modules/commune"
import type CommuneModuleService from "../modules/commune/service"
import { CanteenError } from "../types/canteen-error"
import { type CartRow, readOwnCart } from "./cart-meals"

export type CartToComplete =
  | { kind: "foreign" }
  | { kind: "meals" | "top_up"; cart: CartRow; customer_id: string; sessions: SessionToComplete[]; rest_cents: number }
export type SessionToComplete = { provider_id: string; cents: number }

type Item = { product_id: string | null; metadata: Record<string, unknown> | null }
type Facts = {
  customer_id: string | null
  total: number
  items: Item[]
  payment_collection: { payment_sessions: { amount: number; provider_id: string }[] } | null
}

/**
 * What a cart is at the moment of its completion, with its payment sessions and the cents that are due. A cart with one line of ours, or one product
 * of ours, is ours whole: it needs its customer.
 * @throws CanteenError `cart.no_customer`
 */
export async function readCartToComplete(container: MedusaContainer, cartId: string): Promise<CartToComplete> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "cart",
    fields: [
      "customer_id",
      "total",
      "items.product_id",
      "items.metadata",
      "payment_collection.payment_sessions.amount",
      "payment_collection.payment_sessions.provider_id",
    ],
    filters: { id: cartId },
  })
  const [facts] = data as unknown as Facts[]
  const items = facts?.items ?? []
  const isTopUp = items.some((item) => item.metadata?.["canteen_top_up"] === true)
  if (!facts || !(isTopUp || (await holdsMeals(container, items)))) return { kind: "foreign" }
  if (!facts.customer_id) throw new CanteenError("not_allowed", "cart.no_customer", `The cart "${cartId}" belongs to no customer`)
  return {
    kind: isTopUp ? "top_up" : "meals",
    cart: await readOwnCart(container, cartId, facts.customer_id),
    customer_id: facts.customer_id,
    sessions: (facts.payment_collection?.payment_sessions ?? []).map(({ amount, provider_id }) => ({ provider_id, cents: toCents(amount) })),
    rest_cents: toCents(facts.total),
  }
}

/** A meal that was put in the cart as any product would be sold without being booked: it is ours to refuse. */
async function holdsMeals(container: MedusaContainer, items: Item[]): Promise<boolean> {
  if (items.some((item) => item.metadata?.["canteen"] === true)) return true
  const product_id = items.flatMap((item) => item.product_id ?? [])
  const [service] = await container.resolve<CommuneModuleService>(COMMUNE_MODULE).listCanteenServices({ product_id }, { select: ["id"], take: 1 })
  return service !== undefined
}
