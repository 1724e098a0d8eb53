import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/** The numbers that people read on these orders, by the order's id. */
export async function readDisplayIds(container: MedusaContainer, orderIds: string[]): Promise<Map<string, number>> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "order", fields: ["id", "display_id"], filters: { id: orderIds } })
  return new Map(data.map((order) => [order.id, Number(order.display_id)]))
}
