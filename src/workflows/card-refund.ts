import type { IPaymentModuleService, MedusaContainer, RefundDTO } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { refundPaymentWorkflow } from "@medusajs/medusa/core-flows"
import { cardBooks } from "../card-accounts"
import { toCents, toEuros } from "../decisions/euros"
import { judgeRefund } from "../decisions/refund-trace"
import { CanteenError } from "../types/canteen-error"
import type { Sending } from "../types/sending"
import { completeTransactions } from "./order-transactions"

/** A refund of ours to a card, with its sending. `note` is what staff read in Medusa. */
export type CardRefund = Sending & { cents: number; note: string }
export type RefundableCard = { id: string; provider_id: string; order_id: string }
/** How a module takes its rows to send them, and ends it. */
export type Sendings = { take: (refund: Sending) => Promise<string | undefined>; end: (sending: { id: string; sent_at: string }) => Promise<void> }

const REFERENCE = "canteen_refund"

/** The generated methods of the payment module that its interface leaves out. */
type PaymentRows = IPaymentModuleService & {
  createRefunds(refund: { payment: string; amount: number; note: string; metadata: Record<string, unknown> }): Promise<unknown>
  deleteRefunds(ids: string[]): Promise<void>
  updatePaymentCollections(id: string, data: { refunded_amount: number }): Promise<unknown>
}

/**
 * Gives cents of one captured payment back, once whatever happens. The row is `unknown` before the processor is asked and `done` after its clear answer; one whose
 * sending is over without it is first looked for in the processor's books. Refunds of one payment are made one after the other.
 * @throws CanteenError `card.refund_unclear` when Medusa's rows and the processor's refunds differ by something else
 */
export async function refundCard(container: MedusaContainer, card: RefundableCard, refund: CardRefund, sendings: Sendings): Promise<void> {
  const sent_at = refund.state === "unknown" && (await findLost(container, card, refund)) ? refund.sent_at : await send(container, card, refund, sendings)
  if (sent_at === undefined || sent_at === null) return
  await completeTransactions(container, card.order_id)
  await sendings.end({ id: refund.id, sent_at })
}

/** Answers when it was sent; nothing when another process has taken it. */
async function send(container: MedusaContainer, card: RefundableCard, refund: CardRefund, sendings: Sendings): Promise<string | undefined> {
  const sent_at = await sendings.take(refund)
  if (!sent_at) return undefined
  const input = { payment_id: card.id, amount: toEuros(refund.cents), note: refund.note, metadata: { [REFERENCE]: refund.id } }
  await refundPaymentWorkflow(container).run({ input })
  return sent_at
}

/** Whether a refund without an answer was executed; its row is made where Medusa lost it, and taken away where nothing happened. */
async function findLost(container: MedusaContainer, card: RefundableCard, { id, cents, note }: CardRefund): Promise<boolean> {
  const payments = container.resolve<PaymentRows>(Modules.PAYMENT)
  const payment = await payments.retrievePayment(card.id, { relations: ["refunds"] })
  const rows = payment.refunds ?? []
  const row = rows.find((one) => referenceOf(one) === id)
  const known = rows.reduce((sum, { amount }) => sum + toCents(Number(amount)), 0)
  const given = await cardBooks(container, card.provider_id).refundedCents(String(payment.data?.["id"]))
  switch (judgeRefund({ cents, written: row !== undefined, ahead_cents: given - known })) {
    case "done":
      return true
    case "record":
      await payments.createRefunds({ payment: card.id, amount: toEuros(cents), note, metadata: { [REFERENCE]: id } })
      await payments.updatePaymentCollections(payment.payment_collection_id, { refunded_amount: toEuros(known + cents) })
      return true
    case "erase":
      await payments.deleteRefunds(row ? [row.id] : [])
      return false
    case "send":
      return false
    case "unclear":
      throw new CanteenError("conflict", "card.refund_unclear", `The processor gave ${given} cents back of payment ${card.id}, Medusa knows of ${known}`)
  }
}

function referenceOf(refund: RefundDTO): unknown {
  return (refund as { metadata?: Record<string, unknown> | null }).metadata?.[REFERENCE]
}
