import { StepResponse, createStep, createWorkflow } from "@medusajs/framework/workflows-sdk"
import { FAMILY_MODULE } from "../modules/family"
import type FamilyModuleService from "../modules/family/service"

export type WithdrawHealthInput = { customer_id: string; beneficiary_id: string }

const forgetStep = createStep("canteen-forget-health", async ({ customer_id, beneficiary_id }: WithdrawHealthInput, { container }) => {
  await container.resolve<FamilyModuleService>(FAMILY_MODULE).care.forgetHealth({ customer_id, id: beneficiary_id })
  return new StepResponse(undefined)
})

/** A guardian withdraws its consent: what was told is deleted (GDPR, article 7). Again without effect. */
export const withdrawHealthWorkflow = createWorkflow("canteen-withdraw-health-of-beneficiary", (input: WithdrawHealthInput) => {
  forgetStep(input)
})
