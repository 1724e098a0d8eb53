import type { MedusaContainer } from "@medusajs/framework/types"
import { StepResponse, createStep, createWorkflow } from "@medusajs/framework/workflows-sdk"
import { PAYOUT_CREDIT } from "../decisions/order-credit"
import { STORE_CREDIT_MODULE } from "../modules/store-credit"
import type { PayoutRefundRow } from "../modules/store-credit/payouts"
import type StoreCreditModuleService from "../modules/store-credit/service"
import { readOrderOf } from "../queries/order-kind"
import { readPaymentProvider } from "../queries/payment-provider"
import { refundCard } from "./card-refund"
import { dropOpenChanges, writeCredits } from "./order-credits"
import { tried } from "./tried"

const A_RUN = 100
const NOTE = "Crédit rendu"

/** Each refund stands alone: the top-up's order is lowered by it, then the money leaves. */
const sendStep = createStep("canteen-send-payouts", async (_input: undefined, { container }) => {
  const wallets = container.resolve<StoreCreditModuleService>(STORE_CREDIT_MODULE)
  for (const refund of await wallets.openPayoutRefunds(A_RUN)) await tried(container, `card refund ${refund.id}`, () => send(container, wallets, refund))
  return new StepResponse(undefined)
})

async function send(container: MedusaContainer, wallets: StoreCreditModuleService, refund: PayoutRefundRow): Promise<void> {
  const { payment_id, cents, id } = refund
  const order_id = await readOrderOf(container, "payment", payment_id)
  if (!order_id) throw new Error(`the order of payment ${payment_id} is gone`)
  await dropOpenChanges(container, order_id)
  await writeCredits(container, order_id, [{ reference: PAYOUT_CREDIT, reference_id: id, cents }])
  const card = { id: payment_id, provider_id: await readPaymentProvider(container, payment_id), order_id }
  await refundCard(container, card, { ...refund, note: NOTE }, {
    take: async (row) => wallets.takePayoutRefund(row),
    end: async (sending) => wallets.endPayoutRefund(sending),
  })
}

/** Sends what pay-outs owe to cards, each refund once. */
export const sendPayoutsWorkflow = createWorkflow("canteen-send-all-payouts", () => {
  sendStep()
})
