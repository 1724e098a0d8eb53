import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { toCents } from "../decisions/euros"
import { STORE_CREDIT_MODULE } from "../modules/store-credit"
import type { CardSource } from "../modules/store-credit/rules"
import type StoreCreditModuleService from "../modules/store-credit/service"

type Amounts = { amount: number }[]
type OrderFacts = { id: string; payment_collections: { payments: { id: string; captured_at: string | Date | null; captures: Amounts; refunds: Amounts }[] }[] }

/**
 * The card payments that topped a wallet up, the newest first, with what each holds before pay-outs: what was captured, less what went back otherwise. The
 * module takes off what pay-outs took, under the wallet's lock.
 */
export async function readCardSources(container: MedusaContainer, accountId: string): Promise<CardSource[]> {
  const wallets = container.resolve<StoreCreditModuleService>(STORE_CREDIT_MODULE)
  const topUps = await wallets.listCanteenTopUps({ account_id: accountId, state: "credited" }, { order: { asked_at: "DESC", id: "DESC" } })
  if (topUps.length === 0) return []
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: [
      "id",
      "payment_collections.payments.id",
      "payment_collections.payments.captured_at",
      "payment_collections.payments.captures.amount",
      "payment_collections.payments.refunds.amount",
    ],
    filters: { id: topUps.flatMap((topUp) => topUp.order_id ?? []) },
  })
  const orders = new Map((data as unknown as OrderFacts[]).map((order) => [order.id, order]))
  const paidOut = await wallets.listCanteenPayoutRefunds({ top_up_id: topUps.map((topUp) => topUp.id), state: "done" })
  return topUps.flatMap(({ id: top_up_id, order_id }): CardSource[] => {
    const payments = orders.get(order_id ?? "")?.payment_collections.flatMap((collection) => collection.payments) ?? []
    const payment = payments.find((own) => own.captured_at)
    if (!payment) return []
    const ours = paidOut.filter((refund) => refund.top_up_id === top_up_id).reduce((sum, { cents }) => sum + cents, 0)
    const otherwise = Math.max(0, sum(payment.refunds) - ours)
    return [{ top_up_id, payment_id: payment.id, refundable_cents: sum(payment.captures) - otherwise }]
  })
}

function sum(amounts: Amounts): number {
  return amounts.reduce((cents, { amount }) => cents + toCents(amount), 0)
}
