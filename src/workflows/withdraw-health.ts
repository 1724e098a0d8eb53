import { StepResponse, createStep, createWorkflow } from "@medusajs/framework/workflows-sdk"
import { FAMILY_MODULE } from "../modules/family"
import type FamilyModuleService from "../modules/family/service"
import { type TellSharedHealthInput, tellSharedHealthStep } from "./tell-shared-health"

export type WithdrawHealthInput = { customer_id: string; beneficiary_id: string }

const forgetStep = createStep("canteen-forget-health", async ({ customer_id, beneficiary_id }: WithdrawHealthInput, { container }) => {
  const act_id = await container.resolve<FamilyModuleService>(FAMILY_MODULE).care.forgetHealth({ customer_id, id: beneficiary_id })
  return new StepResponse<TellSharedHealthInput>({ customer_id, beneficiary_id, change: "withdrawn", act_id })
})

/** A guardian withdraws its consent: what was told is deleted (GDPR, article 7). Again without effect. */
export const withdrawHealthWorkflow = createWorkflow("canteen-withdraw-health-of-beneficiary", (input: WithdrawHealthInput) => {
  tellSharedHealthStep(forgetStep(input))
})
