import { StepResponse, WorkflowResponse, createStep, createWorkflow } from "@medusajs/framework/workflows-sdk"
import { FAMILY_MODULE } from "../modules/family"
import type { BeneficiaryEdit } from "../modules/family/beneficiary-edit"
import type FamilyModuleService from "../modules/family/service"
import { readDietEdit } from "../queries/diets"
import type { Day, DietEdit } from "../types/http"

export type EditBeneficiaryInput = { customer_id: string; id: string; edit: Omit<BeneficiaryEdit, "diets"> & DietEdit; today: Day }

/** The only step: what it writes is one transaction, and nothing after it can fail. */
const editBeneficiaryStep = createStep("canteen-edit-beneficiary", async (input: EditBeneficiaryInput, { container }) => {
  const { customer_id, id, edit, today } = input
  const diets = await readDietEdit(container, { customer_id, beneficiary_id: id, edit })
  return new StepResponse(await container.resolve<FamilyModuleService>(FAMILY_MODULE).editBeneficiary(customer_id, id, { edit: { ...edit, diets }, today }))
})

/** Changes someone who eats in a family, or its diets. @throws CanteenError `diet.unknown`, `diet.other_commune` */
export const editBeneficiaryWorkflow = createWorkflow(
  "canteen-edit-beneficiary-of-family",
  (input: EditBeneficiaryInput) => new WorkflowResponse(editBeneficiaryStep(input))
)
