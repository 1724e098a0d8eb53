import type { IPaymentModuleService, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { toCents } from "../decisions/euros"

/** A refund of a card payment as Medusa has it on record: `note` names ours. */
export type RecordedRefund = { id: string; note: string | null; cents: number }
export type RefundFacts = { order_id: string; currency_code: string; recorded: RecordedRefund[]; processor_cents: number[] }

type Payment = {
  id: string
  provider_id: string
  currency_code: string
  data: { id?: unknown } | null
  refunds: { id: string; note: string | null; amount: number }[]
  payment_collection: { order: { id: string } | null } | null
}
/** Medusa keeps its providers inside the payment module, and asks them for no list. */
type WithProviders = { paymentProviderService_: { retrieveProvider(id: string): { refundsOf?(intentId: string): Promise<number[]> } } }

/** What the processor and Medusa know of the refunds of one card payment: read before a refund whose answer was lost is ever sent again. */
export async function readRefundFacts(container: MedusaContainer, paymentId: string): Promise<RefundFacts> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "payment",
    fields: ["id", "provider_id", "currency_code", "data", "refunds.id", "refunds.note", "refunds.amount", "payment_collection.order.id"],
    filters: { id: paymentId },
  })
  const [payment] = data as unknown as Payment[]
  const order = payment?.payment_collection?.order
  if (!payment || !order) throw new Error(`payment ${paymentId} or its order is gone`)
  const payments = container.resolve<IPaymentModuleService>(Modules.PAYMENT) as unknown as WithProviders
  const provider = payments.paymentProviderService_.retrieveProvider(payment.provider_id)
  const intent = payment.data?.id
  if (!provider.refundsOf || typeof intent !== "string") throw new Error(`the provider ${payment.provider_id} cannot list the refunds of ${paymentId}`)
  return {
    order_id: order.id,
    currency_code: payment.currency_code,
    recorded: payment.refunds.map(({ id, note, amount }) => ({ id, note, cents: toCents(amount) })),
    processor_cents: await provider.refundsOf(intent),
  }
}
