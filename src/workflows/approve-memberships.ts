import { StepResponse, WorkflowResponse, createStep, createWorkflow, transform } from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { FAMILY_MODULE } from "../modules/family"
import type { Decided } from "../modules/family/decision"
import type FamilyModuleService from "../modules/family/service"
import { readOffers, rivalsOf } from "../queries/catalogue"
import { isCanteenError, toHttp } from "../types/canteen-error"
import { MEMBERSHIP_DECIDED, type Ruling, recordDecisionsStep, toEvents, toVerdict } from "./decide-membership"

export type ApproveMembershipsInput = { ids: string[]; commune_ids: string[]; ruling: Ruling }
type Refused = { id: string; code: string; message: string }

/** Each membership is a transaction of its own: one that someone else decided does not hold back the others. */
const approveEachStep = createStep(
  "canteen-approve-memberships",
  async ({ ids, commune_ids, ruling }: ApproveMembershipsInput, { container }) => {
    const families = container.resolve<FamilyModuleService>(FAMILY_MODULE)
    const rivals = rivalsOf(await readOffers(container))
    const decided: Decided[] = []
    const refused: Refused[] = []
    for (const id of ids) {
      try {
        decided.push(await families.decideMembership({ id, commune_ids }, { verdict: toVerdict(ruling), rivals }))
      } catch (error) {
        if (!isCanteenError(error)) throw error
        const { code, message } = toHttp(error).body
        refused.push({ id, code, message })
      }
    }
    return new StepResponse({ decided, refused }, decided)
  },
  async (decided, { container }) => {
    const families = container.resolve<FamilyModuleService>(FAMILY_MODULE)
    for (const one of decided ?? []) await families.undecide(one)
  }
)

/** Approves several memberships at once and says which could not be. */
export const approveMembershipsWorkflow = createWorkflow("canteen-approve-memberships-of-families", (input: ApproveMembershipsInput) => {
  const outcome = approveEachStep(input)
  recordDecisionsStep({ decided: outcome.decided, ruling: input.ruling })
  emitEventStep({ eventName: MEMBERSHIP_DECIDED, data: transform({ outcome }, (data) => toEvents(data.outcome.decided)) })
  return new WorkflowResponse(
    transform({ outcome }, ({ outcome: { decided, refused } }) => ({ approved_ids: decided.flatMap((one) => one.membership_ids), refused }))
  )
})
