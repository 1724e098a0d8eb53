import { StepResponse, WorkflowResponse, createStep, createWorkflow, transform } from "@medusajs/framework/workflows-sdk"
import { FAMILY_MODULE } from "../modules/family"
import type { BeneficiaryInput } from "../modules/family/registration"
import type FamilyModuleService from "../modules/family/service"
import { readDietEdit } from "../queries/diets"
import type { Day, DietEdit } from "../types/http"

type Added = Omit<BeneficiaryInput, "diets"> & DietEdit
export type AddBeneficiaryInput = { customer_id: string; beneficiary: Added; today: Day }
type Ready = Omit<AddBeneficiaryInput, "beneficiary"> & { beneficiary: BeneficiaryInput }

/** Finds the diets on the lists of the family's communes. @throws CanteenError `diet.unknown`, `diet.other_commune` */
const dietsStep = createStep("canteen-diets-of-new-beneficiary", async ({ customer_id, beneficiary }: AddBeneficiaryInput, { container }) =>
  new StepResponse(await readDietEdit(container, { customer_id, beneficiary_id: null, edit: beneficiary }))
)

const addBeneficiaryStep = createStep(
  "canteen-add-beneficiary",
  async ({ customer_id, beneficiary, today }: Ready, { container }) => {
    const added = await container.resolve<FamilyModuleService>(FAMILY_MODULE).addBeneficiary(customer_id, beneficiary, today)
    return new StepResponse(added, { customer_id, id: added.id })
  },
  async (added, { container }) => {
    if (added) await container.resolve<FamilyModuleService>(FAMILY_MODULE).removeBeneficiary(added.customer_id, added.id)
  }
)

/** Adds someone who eats to a family, with its diets. */
export const addBeneficiaryWorkflow = createWorkflow("canteen-add-beneficiary-to-family", (input: AddBeneficiaryInput) => {
  const diets = dietsStep(input)
  const ready = transform({ input, diets }, ({ input: { beneficiary, ...rest }, diets: chosen }) => ({ ...rest, beneficiary: { ...beneficiary, diets: chosen } }))
  return new WorkflowResponse(addBeneficiaryStep(ready))
})
