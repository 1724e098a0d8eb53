import type { Logger, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { StepResponse, createStep, createWorkflow } from "@medusajs/framework/workflows-sdk"
import { STORE_CREDIT_MODULE } from "../modules/store-credit"
import type { PayoutRefundRow } from "../modules/store-credit/payouts"
import type StoreCreditModuleService from "../modules/store-credit/service"
import { learnRefund, sendRefund } from "./send-refund"
import { tried } from "./tried"

const A_RUN = 100

/** Each refund stands alone. One whose answer was lost is looked for at the processor first, once its sending is surely over. */
const sendStep = createStep("canteen-send-payouts", async (_input: undefined, { container }) => {
  const wallets = container.resolve<StoreCreditModuleService>(STORE_CREDIT_MODULE)
  for (const refund of await wallets.openPayoutRefunds(A_RUN)) {
    await tried(container, `card refund ${refund.id}`, () => (refund.state === "due" ? send(container, refund) : learn(container, refund)))
  }
  return new StepResponse(undefined)
})

async function send(container: MedusaContainer, refund: PayoutRefundRow): Promise<void> {
  const wallets = container.resolve<StoreCreditModuleService>(STORE_CREDIT_MODULE)
  const sent_at = await wallets.takePayoutRefund(refund.id)
  if (!sent_at) return
  await sendRefund(container, refund)
  await wallets.endPayoutRefund({ id: refund.id, sent_at }, "done")
}

async function learn(container: MedusaContainer, refund: PayoutRefundRow): Promise<void> {
  if (!refund.sent_at) return
  const fate = await learnRefund(container, refund)
  const sending = { id: refund.id, sent_at: refund.sent_at }
  if (fate !== "unclear") return container.resolve<StoreCreditModuleService>(STORE_CREDIT_MODULE).endPayoutRefund(sending, fate === "executed" ? "done" : "due")
  container.resolve<Logger>(ContainerRegistrationKeys.LOGGER).error(`canteen: card refund ${refund.id} of ${refund.cents} cents is unclear: the processor has refunds of ${refund.payment_id} that nothing explains`)
}

/** Sends what pay-outs owe to cards, each refund once. */
export const sendPayoutsWorkflow = createWorkflow("canteen-send-all-payouts", () => {
  sendStep()
})
