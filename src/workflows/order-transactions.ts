import type { IOrderModuleService, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"

type Movement = { id: string; amount: number }
type PaymentFacts = { currency_code: string; captured_at: string | Date | null; captures?: Movement[]; refunds?: Movement[] }
type OrderFacts = { payment_collections?: { payments?: PaymentFacts[] }[]; transactions?: { reference: string; reference_id: string }[] }

/**
 * Writes the transactions that an order lacks: Medusa commits a capture or a refund first and the order's transaction after it, so that a crash
 * between them leaves the order in the dark. Without effect when they are all there.
 */
export async function completeTransactions(container: MedusaContainer, orderId: string): Promise<void> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: [
      "id",
      "transactions.reference",
      "transactions.reference_id",
      ...["currency_code", "captured_at", "captures.id", "captures.amount", "refunds.id", "refunds.amount"].map((name) => `payment_collections.payments.${name}`),
    ],
    filters: { id: orderId },
  })
  const [order] = data as unknown as OrderFacts[]
  const known = new Set((order?.transactions ?? []).map(({ reference, reference_id }) => `${reference} ${reference_id}`))
  const payments = (order?.payment_collections ?? []).flatMap((collection) => collection.payments ?? [])
  const missing = payments.flatMap(({ currency_code, captured_at, captures = [], refunds = [] }) => [
    ...(captured_at ? captures : []).map(({ id, amount }) => ({ order_id: orderId, currency_code, amount, reference: "capture", reference_id: id })),
    ...refunds.map(({ id, amount }) => ({ order_id: orderId, currency_code, amount: -amount, reference: "refund", reference_id: id })),
  ])
  const lacking = missing.filter(({ reference, reference_id }) => !known.has(`${reference} ${reference_id}`))
  if (lacking.length > 0) await container.resolve<IOrderModuleService>(Modules.ORDER).addOrderTransactions(lacking)
}
