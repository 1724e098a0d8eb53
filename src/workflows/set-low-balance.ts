import { StepResponse, createStep, createWorkflow } from "@medusajs/framework/workflows-sdk"
import { STORE_CREDIT_MODULE } from "../modules/store-credit"
import type StoreCreditModuleService from "../modules/store-credit/service"

export type SetLowBalanceInput = { account_id: string; threshold_cents: number | null }

const setStep = createStep("canteen-set-low-balance", async ({ account_id, threshold_cents }: SetLowBalanceInput, { container }) => {
  await container.resolve<StoreCreditModuleService>(STORE_CREDIT_MODULE).setLowBalance(account_id, threshold_cents)
  return new StepResponse(undefined)
})

/** Sets below which balance a family wants a mail. */
export const setLowBalanceWorkflow = createWorkflow("canteen-set-low-balance-of-wallet", (input: SetLowBalanceInput) => {
  setStep(input)
})
