import { StepResponse, createStep, createWorkflow } from "@medusajs/framework/workflows-sdk"
import { STAFF_MODULE } from "../modules/staff"
import type { Act } from "../modules/staff/service"
import type StaffModuleService from "../modules/staff/service"

/** Enters acts in the audit log; the last step that writes, since nothing can be taken back from the log. */
export const recordActsStep = createStep("canteen-record-acts", async (acts: Act[], { container }) => {
  await container.resolve<StaffModuleService>(STAFF_MODULE).record(acts)
  return new StepResponse(undefined)
})

/** Enters acts in the audit log, for a route that runs no other workflow, such as a read of what must leave a trace. */
export const recordActsWorkflow = createWorkflow("canteen-record-acts-of-staff", (acts: Act[]) => {
  recordActsStep(acts)
})
