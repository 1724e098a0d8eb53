import { StepResponse, createStep, createWorkflow } from "@medusajs/framework/workflows-sdk"
import { COMMUNE_MODULE } from "../modules/commune"
import type CommuneModuleService from "../modules/commune/service"
import { STAFF_MODULE } from "../modules/staff"
import type StaffModuleService from "../modules/staff/service"
import { notFound } from "../types/canteen-error"

export type ReopenDaysInput = { id: string; user_id: string; commune_ids: string[] }

const reopenStep = createStep(
  "canteen-reopen-days",
  async ({ id, commune_ids }: ReopenDaysInput, { container }) => {
    const communes = container.resolve<CommuneModuleService>(COMMUNE_MODULE)
    const [closure] = await communes.listCanteenClosures({ id }, { relations: ["canteen_service"] })
    if (!closure || !commune_ids.includes(closure.canteen_service.commune_id)) throw notFound("closure", id)
    await communes.softDeleteCanteenClosures([id])
    const { from_day: from, to_day: to, reason } = closure
    return new StepResponse({ commune_id: closure.canteen_service.commune_id, details: { from, to, reason } }, id)
  },
  async (id, { container }) => {
    if (id) await container.resolve<CommuneModuleService>(COMMUNE_MODULE).restoreCanteenClosures([id])
  }
)

type Reopened = { input: ReopenDaysInput; closure: { commune_id: string; details: Record<string, unknown> } }

const recordStep = createStep("canteen-record-reopening", async ({ input, closure }: Reopened, { container }) => {
  const act = { user_id: input.user_id, action: "closure.reopened", subject_id: input.id, ...closure }
  await container.resolve<StaffModuleService>(STAFF_MODULE).record([act])
  return new StepResponse(undefined)
})

/** Opens shut days again. Meals that were cancelled do not come back: families may book again. */
export const reopenDaysWorkflow = createWorkflow("canteen-reopen-closed-days", (input: ReopenDaysInput) => {
  const closure = reopenStep(input)
  recordStep({ input, closure })
})
