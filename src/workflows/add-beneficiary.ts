import { StepResponse, WorkflowResponse, createStep, createWorkflow } from "@medusajs/framework/workflows-sdk"
import { FAMILY_MODULE } from "../modules/family"
import type { BeneficiaryInput } from "../modules/family/registration"
import type FamilyModuleService from "../modules/family/service"
import type { Day } from "../types/http"

export type AddBeneficiaryInput = { customer_id: string; beneficiary: BeneficiaryInput; today: Day }

const addBeneficiaryStep = createStep(
  "canteen-add-beneficiary",
  async ({ customer_id, beneficiary, today }: AddBeneficiaryInput, { container }) => {
    const added = await container.resolve<FamilyModuleService>(FAMILY_MODULE).addBeneficiary(customer_id, beneficiary, today)
    return new StepResponse(added, { customer_id, id: added.id })
  },
  async (added, { container }) => {
    if (added) await container.resolve<FamilyModuleService>(FAMILY_MODULE).removeBeneficiary(added.customer_id, added.id)
  }
)

/** Adds someone who eats to a family. */
export const addBeneficiaryWorkflow = createWorkflow(
  "canteen-add-beneficiary-to-family",
  (input: AddBeneficiaryInput) => new WorkflowResponse(addBeneficiaryStep(input))
)
