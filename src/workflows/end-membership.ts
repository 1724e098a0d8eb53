import { StepResponse, createStep, createWorkflow } from "@medusajs/framework/workflows-sdk"
import { FAMILY_MODULE } from "../modules/family"
import type FamilyModuleService from "../modules/family/service"

export type EndMembershipInput = { customer_id: string; id: string }

const endMembershipStep = createStep("canteen-end-membership", async ({ customer_id, id }: EndMembershipInput, { container }) => {
  await container.resolve<FamilyModuleService>(FAMILY_MODULE).endMembership(customer_id, id)
  return new StepResponse(undefined)
})

/** A family gives up a membership, waiting or approved; meals that are booked stay booked. */
export const endMembershipWorkflow = createWorkflow("canteen-end-membership-of-family", (input: EndMembershipInput) => {
  endMembershipStep(input)
})
