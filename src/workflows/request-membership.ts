import { StepResponse, WorkflowResponse, createStep, createWorkflow } from "@medusajs/framework/workflows-sdk"
import { FAMILY_MODULE } from "../modules/family"
import type FamilyModuleService from "../modules/family/service"
import { readTariffChoice } from "../queries/tariff-choices"

export type RequestMembershipInput = { customer_id: string; canteen_service_id: string; tariff_id: string }

const requestMembershipStep = createStep(
  "canteen-request-membership",
  async ({ customer_id, ...choice }: RequestMembershipInput, { container }) => {
    const families = container.resolve<FamilyModuleService>(FAMILY_MODULE)
    const membership = await readTariffChoice(container, choice)
    return new StepResponse((await families.requestMembership(customer_id, membership)).id)
  }
)

/** A family asks a commune for a tariff of a canteen service. Answers the membership's id. */
export const requestMembershipWorkflow = createWorkflow(
  "canteen-request-membership-of-family",
  (input: RequestMembershipInput) => new WorkflowResponse(requestMembershipStep(input))
)
