import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/** What of an order is ours: its meals, or a wallet that it fills. Null for an order of the host's own shop, or none. */
export type OrderKind = "meals" | "top_up" | null

type Metadata = Record<string, unknown> | null
type Row = { metadata: Metadata; items: ({ metadata: Metadata } | null)[] }

/** Read from the order itself, which carries our marks from its first moment on. */
export async function readOrderKind(container: MedusaContainer, orderId: string): Promise<OrderKind> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "order", fields: ["id", "metadata", "items.metadata"], filters: { id: orderId } })
  const [order] = data as unknown as Row[]
  const marks = order ? [order.metadata, ...order.items.map((item) => item?.metadata ?? null)] : []
  if (marks.some((mark) => mark?.["canteen_top_up"] === true)) return "top_up"
  return marks.some((mark) => mark?.["canteen"] === true) ? "meals" : null
}

/** The order that a payment or a payment collection belongs to, or nothing. */
export async function readOrderOf(container: MedusaContainer, kind: "payment" | "payment_collection", id: string): Promise<string | null> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const order = kind === "payment" ? "payment_collection.order.id" : "order.id"
  const { data } = await query.graph({ entity: kind, fields: ["id", order], filters: { id } })
  const [row] = data as unknown as { order?: { id: string } | null; payment_collection?: { order?: { id: string } | null } | null }[]
  return row?.order?.id ?? row?.payment_collection?.order?.id ?? null
}
