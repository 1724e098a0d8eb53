import { StepResponse, createStep, createWorkflow } from "@medusajs/framework/workflows-sdk"
import { COMMUNE_MODULE } from "../modules/commune"
import type CommuneModuleService from "../modules/commune/service"
import { settleClosureWorkflow } from "./settle-closure"
import { tried } from "./tried"

export type FinishClosuresInput = { now: string }

const A_RUN = 20

const finishStep = createStep("canteen-finish-closures", async ({ now }: FinishClosuresInput, { container }) => {
  const decisions = await container.resolve<CommuneModuleService>(COMMUNE_MODULE).unsettledDecisions(A_RUN)
  for (const decision_id of decisions) {
    await tried(container, decision_id, () => settleClosureWorkflow(container).run({ input: { decision_id, now } }))
  }
  return new StepResponse(undefined)
})

/** Finishes closures whose request died or whose mails could not be sent. */
export const finishClosuresWorkflow = createWorkflow("canteen-finish-all-closures", (input: FinishClosuresInput) => {
  finishStep(input)
})
