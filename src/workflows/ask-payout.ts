import { StepResponse, WorkflowResponse, createStep, createWorkflow, transform } from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { STORE_CREDIT_MODULE } from "../modules/store-credit"
import type { AskingPayout } from "../modules/store-credit/payouts"
import type StoreCreditModuleService from "../modules/store-credit/service"
import { readCardSources } from "../queries/payout-sources"

export type AskPayoutInput = Omit<AskingPayout, "sources" | "at"> & { now: string }
export const PAYOUT_ASKED = "canteen.payout_asked"

/** Not compensated: the wallet is debited, and jobs carry the money out. */
const askStep = createStep("canteen-ask-payout", async ({ now, ...asking }: AskPayoutInput, { container }) => {
  const sources = await readCardSources(container, asking.account.id)
  const { id } = await container.resolve<StoreCreditModuleService>(STORE_CREDIT_MODULE).askPayout({ ...asking, sources, at: new Date(now) })
  return new StepResponse({ id })
})

/** A family takes credit back: the wallet is debited first, then its cards are refunded, and the rest is owed by bank transfer. */
export const askPayoutWorkflow = createWorkflow("canteen-ask-payout-of-wallet", (input: AskPayoutInput) => {
  const payout = askStep(input)
  emitEventStep({ eventName: PAYOUT_ASKED, data: transform({ payout }, ({ payout }) => ({ id: payout.id })) })
  return new WorkflowResponse(payout)
})
