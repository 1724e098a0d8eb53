import { StepResponse, createStep, createWorkflow, transform } from "@medusajs/framework/workflows-sdk"
import { COMMUNE_MODULE } from "../modules/commune"
import type CommuneModuleService from "../modules/commune/service"
import type { Day } from "../types/http"
import { recordRulebookStep } from "./publish-rulebook"

export type WithdrawRulebookInput = { id: string; commune_ids: string[]; user_id: string; today: Day }

const withdrawStep = createStep(
  "canteen-withdraw-rulebook",
  async ({ id, commune_ids, today }: WithdrawRulebookInput, { container }) => {
    const withdrawn = await container.resolve<CommuneModuleService>(COMMUNE_MODULE).withdrawRulebook({ id, commune_ids, today })
    return new StepResponse(withdrawn, id)
  },
  async (id, { container }) => {
    if (id) await container.resolve<CommuneModuleService>(COMMUNE_MODULE).restoreCanteenRulebooks([id])
  }
)

/** Withdraws a version that is not yet in effect; meals that were booked under it keep its terms. */
export const withdrawRulebookWorkflow = createWorkflow("canteen-withdraw-rulebook-of-service", (input: WithdrawRulebookInput) => {
  const withdrawn = withdrawStep(input)
  recordRulebookStep(
    transform({ input, withdrawn }, ({ input: { id, user_id }, withdrawn: { commune_id, effective_from } }) => ({
      user_id,
      action: "rulebook.withdrawn",
      subject_id: id,
      commune_id,
      details: { effective_from },
    }))
  )
})
