import type { IPaymentModuleService, MedusaContainer, RefundDTO } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { refundPaymentWorkflow } from "@medusajs/medusa/core-flows"
import { cardBooks } from "../card-accounts"
import { toCents, toEuros } from "../decisions/euros"
import { judgeRefund } from "../decisions/refund-trace"
import { CanteenError } from "../types/canteen-error"
import { completeTransactions } from "./order-transactions"

/** A refund of ours to a card. `reference` is its row's id; `note` is what staff read in Medusa. */
export type CardRefund = { reference: string; cents: number; state: "due" | "unknown"; note: string }
export type RefundableCard = { id: string; provider_id: string; order_id: string }
type NoteState = (state: "due" | "unknown" | "done") => Promise<void>

const REFERENCE = "canteen_refund"
/** Answers of the processor that tell for sure that nothing was given back. */
const REFUSALS = ["card.declined", "card.refused", "card.misconfigured"]

/** The generated methods of the payment module that its interface leaves out. */
type PaymentRows = IPaymentModuleService & {
  createRefunds(refund: { payment: string; amount: number; note: string; metadata: Record<string, unknown> }): Promise<unknown>
  deleteRefunds(ids: string[]): Promise<void>
}

/**
 * Gives cents of one captured payment back, once whatever happens. The refund is noted `unknown` before the processor is asked and `done` after its clear
 * answer; one that is `unknown` already is first looked for in the processor's books. One refund of a payment at a time: the caller holds its lock.
 * @throws CanteenError `card.refund_unclear` when Medusa's rows and the processor's refunds differ by something else
 */
export async function refundCard(container: MedusaContainer, card: RefundableCard, refund: CardRefund, noteState: NoteState): Promise<void> {
  if (refund.state === "unknown" && (await findLost(container, card, refund))) {
    await completeTransactions(container, card.order_id)
    return noteState("done")
  }
  await noteState("unknown")
  try {
    await send(container, card, refund)
  } catch (error) {
    if (isRefusal(error)) await noteState("due")
    throw error
  }
  await noteState("done")
}

async function send(container: MedusaContainer, card: RefundableCard, { cents, note, reference }: CardRefund): Promise<void> {
  const input = { payment_id: card.id, amount: toEuros(cents), note, metadata: { [REFERENCE]: reference } }
  await refundPaymentWorkflow(container).run({ input })
}

/** A workflow throws plain copies of its errors. */
function isRefusal(error: unknown): boolean {
  return error instanceof Object && "code" in error && REFUSALS.includes(String(error.code))
}

/** Whether a refund without an answer was executed; its row is made where Medusa lost it, and taken away where nothing happened. */
async function findLost(container: MedusaContainer, card: RefundableCard, { reference, cents, note }: CardRefund): Promise<boolean> {
  const payments = container.resolve<PaymentRows>(Modules.PAYMENT)
  const payment = await payments.retrievePayment(card.id, { relations: ["refunds"] })
  const rows = payment.refunds ?? []
  const row = rows.find((one) => referenceOf(one) === reference)
  const known = rows.reduce((sum, { amount }) => sum + toCents(Number(amount)), 0)
  const given = await cardBooks(container, card.provider_id).refundedCents(String(payment.data?.["id"]))
  switch (judgeRefund({ cents, written: row !== undefined, ahead_cents: given - known })) {
    case "done":
      return true
    case "record":
      await payments.createRefunds({ payment: card.id, amount: toEuros(cents), note, metadata: { [REFERENCE]: reference } })
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
