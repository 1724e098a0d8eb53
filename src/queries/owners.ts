import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/** What may belong to a customer account, with the fields that lead to the customer. */
const CUSTOMER = ["customer.id", "customer.has_account"]
const OWNED = {
  cart: { entity: "cart", fields: CUSTOMER },
  order: { entity: "order", fields: CUSTOMER },
  payment_collection: {
    entity: "payment_collection",
    fields: [...CUSTOMER.map((field) => `cart.${field}`), ...CUSTOMER.map((field) => `order.${field}`)],
  },
} as const

export type OwnedKind = keyof typeof OWNED
type Customer = { id: string; has_account: boolean }
type Row = { customer?: Customer | null; cart?: { customer?: Customer | null } | null; order?: { customer?: Customer | null } | null }

/** The customer accounts that a cart, an order or a payment collection belongs to: none for a guest's. Null for what does not exist. */
export async function readOwners(container: MedusaContainer, kind: OwnedKind, id: string): Promise<string[] | null> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { entity, fields } = OWNED[kind]
  const { data } = await query.graph({ entity, fields: ["id", ...fields], filters: { id } })
  if (data.length === 0) return null
  return (data as unknown as Row[])
    .flatMap((row) => [row.customer, row.cart?.customer, row.order?.customer])
    .flatMap((customer) => (customer?.has_account ? [customer.id] : []))
}
