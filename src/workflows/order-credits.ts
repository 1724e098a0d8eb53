import type { IOrderModuleService, MedusaContainer } from "@medusajs/framework/types"
import { ChangeActionType, ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { toEuros } from "../decisions/euros"
import type { OrderCredit } from "../decisions/order-credit"

type Written = { credit_lines: { reference: string | null; reference_id: string | null }[] }

/**
 * A change that a crash left open would refuse every other one. Nobody else changes an order of ours: what is open is ours, and was never confirmed.
 */
export async function dropOpenChanges(container: MedusaContainer, orderId: string): Promise<void> {
  const orders = container.resolve<IOrderModuleService>(Modules.ORDER)
  const open = await orders.listOrderChanges({ order_id: orderId, status: ["pending", "requested"] }, { select: ["id"] })
  if (open.length > 0) await orders.deleteOrderChanges(open.map(({ id }) => id))
}

/**
 * Gives an order the credit lines that it lacks, each once: its reference tells it. One change of the order for all of them; core's own workflow takes
 * credit lines only where an order is out of balance, which a gesture to a wallet never makes it.
 */
export async function writeCredits(container: MedusaContainer, orderId: string, credits: OrderCredit[]): Promise<void> {
  if (credits.length === 0) return
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "order", fields: ["credit_lines.reference", "credit_lines.reference_id"], filters: { id: orderId } })
  const [order] = data as unknown as Written[]
  const written = new Set((order?.credit_lines ?? []).map(({ reference, reference_id }) => `${reference} ${reference_id}`))
  const missing = credits.filter(({ reference, reference_id }) => !written.has(`${reference} ${reference_id}`))
  if (missing.length === 0) return
  const orders = container.resolve<IOrderModuleService>(Modules.ORDER)
  const change = await orders.createOrderChange({ order_id: orderId, change_type: "credit_line" })
  await orders.addOrderAction(
    missing.map(({ reference, reference_id, cents }) => ({
      order_id: orderId,
      order_change_id: change.id,
      version: change.version,
      action: ChangeActionType.CREDIT_LINE_ADD,
      amount: toEuros(cents),
      reference,
      reference_id,
    }))
  )
  await orders.confirmOrderChange(change.id)
}
