import { StepResponse, WorkflowResponse, createStep, createWorkflow, transform } from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { FAMILY_MODULE } from "../modules/family"
import type FamilyModuleService from "../modules/family/service"
import { readOffers, rivalsOf } from "../queries/catalogue"
import { MEMBERSHIP_DECIDED, type Ruling, recordDecisionsStep, toEvents, toVerdict } from "./decide-membership"

export type DecideAccountInput = { customer_id: string; commune_ids: string[]; ruling: Ruling }

const decideAccountStep = createStep(
  "canteen-decide-account",
  async ({ customer_id, commune_ids, ruling }: DecideAccountInput, { container }) => {
    const families = container.resolve<FamilyModuleService>(FAMILY_MODULE)
    const rivals = rivalsOf(await readOffers(container))
    const decided = await families.decideAccount({ customer_id, commune_ids }, { verdict: toVerdict(ruling), rivals })
    return new StepResponse([decided], decided)
  },
  async (decided, { container }) => {
    if (decided) await container.resolve<FamilyModuleService>(FAMILY_MODULE).undecide(decided)
  }
)

/** Approves or refuses all that a family asked of some communes; another commune's memberships stay as they are. */
export const decideAccountWorkflow = createWorkflow("canteen-decide-account-of-family", (input: DecideAccountInput) => {
  const decided = decideAccountStep(input)
  recordDecisionsStep({ decided, ruling: input.ruling })
  emitEventStep({ eventName: MEMBERSHIP_DECIDED, data: transform({ decided }, (data) => toEvents(data.decided)) })
  return new WorkflowResponse(decided)
})
