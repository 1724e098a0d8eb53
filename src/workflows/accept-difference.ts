import { StepResponse, createStep, createWorkflow } from "@medusajs/framework/workflows-sdk"
import { RECONCILIATION_MODULE } from "../modules/reconciliation"
import type ReconciliationModuleService from "../modules/reconciliation/service"
import { STAFF_MODULE } from "../modules/staff"
import type StaffModuleService from "../modules/staff/service"

export type AcceptDifferenceInput = { id: string; user_id: string; commune_id: string | null; reason: string }

const acceptStep = createStep("canteen-accept-difference", async ({ id, user_id, commune_id, reason }: AcceptDifferenceInput, { container }) => {
  const accepted = await container.resolve<ReconciliationModuleService>(RECONCILIATION_MODULE).accept(id)
  if (accepted) {
    const act = { user_id, action: "difference.accepted", subject_id: id, commune_id, details: { reason } }
    await container.resolve<StaffModuleService>(STAFF_MODULE).record([act])
  }
  return new StepResponse(undefined)
})

/** A person has looked at an open difference and leaves it as it is. Again, or once it is repaired, without effect. */
export const acceptDifferenceWorkflow = createWorkflow("canteen-accept-a-difference", (input: AcceptDifferenceInput) => {
  acceptStep(input)
})
