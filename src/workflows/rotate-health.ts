import { StepResponse, WorkflowResponse, createStep, createWorkflow } from "@medusajs/framework/workflows-sdk"
import { healthKeys } from "../health-keys"
import { FAMILY_MODULE } from "../modules/family"
import { openHealth, sealHealth } from "../modules/family/health-seal"
import type FamilyModuleService from "../modules/family/service"

const AT_ONCE = 200

/** Again and again until no row is left: a family that saves meanwhile uses the current key already. */
const resealStep = createStep("canteen-reseal-health", async (_: Record<string, never>, { container }) => {
  const { care } = container.resolve<FamilyModuleService>(FAMILY_MODULE)
  const keys = healthKeys()
  const current = keys[0]?.id ?? ""
  let resealed = 0
  for (let rows = await care.healthUnderOtherKeys(current, AT_ONCE); rows.length > 0; rows = await care.healthUnderOtherKeys(current, AT_ONCE)) {
    for (const row of rows) await care.resealHealth(row, sealHealth(keys, row.beneficiary_id, openHealth(keys, row)))
    resealed += rows.length
  }
  return new StepResponse({ resealed, key_id: current })
})

/** Puts all health data under the first key of `HEALTH_KEYS`. Stopped halfway, it goes on when run again. @throws Error for a row whose key is gone */
export const rotateHealthWorkflow = createWorkflow("canteen-rotate-keys-of-health", (input: Record<string, never>) => new WorkflowResponse(resealStep(input)))
