import type { IOrderModuleService, IPaymentModuleService, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { createOrderCreditLinesWorkflow } from "@medusajs/medusa/core-flows"
import { toEuros } from "../decisions/euros"
import { type RefundFate, fatesOf } from "../decisions/unknown-refunds"
import { type RefundFacts, readRefundFacts } from "../queries/refund-facts"

/** A part of a card payment that goes back: `id` is ours, and Medusa's refund carries it as its note. */
export type CardRefund = { id: string; payment_id: string; cents: number }
export const PAYOUT_REFERENCE = "canteen-payout"

type Writing = { createRefunds(refund: { payment: string; amount: number; note: string }): Promise<{ id: string }> }

/** Sends a refund to the processor. An error says nothing of whether it was executed: only `learnRefund` may say so. */
export async function sendRefund(container: MedusaContainer, { id, payment_id, cents }: CardRefund): Promise<void> {
  await container.resolve<IPaymentModuleService>(Modules.PAYMENT).refundPayment({ payment_id, amount: toEuros(cents), note: id })
  await recordInOrder(container, { id, payment_id, cents }, await readRefundFacts(container, payment_id))
}

/**
 * What became of a refund whose answer was lost, by the processor's own list. An executed one is put on record where it is missing; of one that was not, no
 * record is left, so that it can be sent again.
 */
export async function learnRefund(container: MedusaContainer, refund: CardRefund): Promise<RefundFate> {
  const facts = await readRefundFacts(container, refund.payment_id)
  const others = facts.recorded.filter(({ note }) => note !== refund.id)
  const recorded_cents = others.map(({ cents }) => cents)
  const fate = fatesOf({ processor_cents: facts.processor_cents, recorded_cents, unknown: [refund] }).get(refund.id) ?? "unclear"
  const own = facts.recorded.find(({ note }) => note === refund.id)
  if (fate === "not_executed" && own) await container.resolve<IPaymentModuleService>(Modules.PAYMENT).deleteRefunds([own.id])
  if (fate === "executed") await recordInOrder(container, refund, facts)
  return fate
}

/** Medusa's refund, the order's transaction and the credit line that keeps its total right: each where it is missing. */
async function recordInOrder(container: MedusaContainer, { id, payment_id, cents }: CardRefund, { order_id, currency_code, recorded }: RefundFacts): Promise<void> {
  const payments = container.resolve<IPaymentModuleService>(Modules.PAYMENT) as unknown as Writing
  const refund = recorded.find(({ note }) => note === id) ?? (await payments.createRefunds({ payment: payment_id, amount: toEuros(cents), note: id }))
  const orders = container.resolve<IOrderModuleService>(Modules.ORDER)
  const [known] = await orders.listOrderTransactions({ order_id, reference: "refund", reference_id: refund.id })
  if (!known) await orders.addOrderTransactions({ order_id, amount: -toEuros(cents), currency_code, reference: "refund", reference_id: refund.id })
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "order", fields: ["credit_lines.reference", "credit_lines.reference_id"], filters: { id: order_id } })
  const [order] = data as unknown as { credit_lines: { reference: string | null; reference_id: string | null }[] }[]
  if (order?.credit_lines.some((line) => line.reference === PAYOUT_REFERENCE && line.reference_id === id)) return
  const line = { amount: toEuros(cents), reference: PAYOUT_REFERENCE, reference_id: id, metadata: null }
  await createOrderCreditLinesWorkflow(container).run({ input: { id: order_id, credit_lines: [line] } })
}
