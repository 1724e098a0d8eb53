import { StepResponse, WorkflowResponse, createStep, createWorkflow, transform } from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { FAMILY_MODULE } from "../modules/family"
import type { Decided, Verdict } from "../modules/family/decision"
import type FamilyModuleService from "../modules/family/service"
import { STAFF_MODULE } from "../modules/staff"
import type StaffModuleService from "../modules/staff/service"
import { readOffers, rivalsOf } from "../queries/catalogue"
import type { Instant } from "../types/http"

export const MEMBERSHIP_DECIDED = "canteen.membership_decided"

/** What a clerk said, as a workflow carries it. A refusal gives its reason to the family. */
export type Ruling = { status: Verdict["status"]; reason: string | null; user_id: string; now: Instant }

export type DecideMembershipInput = { id: string; commune_ids: string[]; ruling: Ruling }

/** The verdict that the family module takes. */
export function toVerdict({ status, reason, user_id, now }: Ruling): Verdict {
  return { status, reason, by: user_id, at: new Date(now) }
}

const decideMembershipStep = createStep(
  "canteen-decide-membership",
  async ({ id, commune_ids, ruling }: DecideMembershipInput, { container }) => {
    const families = container.resolve<FamilyModuleService>(FAMILY_MODULE)
    const rivals = rivalsOf(await readOffers(container))
    const decided = await families.decideMembership({ id, commune_ids }, { verdict: toVerdict(ruling), rivals })
    return new StepResponse([decided], decided)
  },
  async (decided, { container }) => {
    if (decided) await container.resolve<FamilyModuleService>(FAMILY_MODULE).undecide(decided)
  }
)

/** Writes who decided what into the audit log; last of the steps that write, since nothing can be taken back from the log. */
export const recordDecisionsStep = createStep(
  "canteen-record-decisions",
  async ({ decided, ruling }: { decided: Decided[]; ruling: Ruling }, { container }) => {
    const acts = decided.flatMap(({ customer_id, former }) =>
      former.map((membership) => ({
        user_id: ruling.user_id,
        action: `membership.${ruling.status}`,
        subject_id: membership.id,
        commune_id: membership.commune_id,
        details: { customer_id, from: membership.status, reason: ruling.reason },
      }))
    )
    await container.resolve<StaffModuleService>(STAFF_MODULE).record(acts)
    return new StepResponse(undefined)
  }
)

/** The events of decisions: the family is told of each membership. */
export function toEvents(decided: Decided[]): { id: string }[] {
  return decided.flatMap(({ membership_ids }) => membership_ids.map((id) => ({ id })))
}

/** Approves or refuses one membership; the first approval opens a waiting account. */
export const decideMembershipWorkflow = createWorkflow("canteen-decide-membership-of-family", (input: DecideMembershipInput) => {
  const decided = decideMembershipStep(input)
  recordDecisionsStep({ decided, ruling: input.ruling })
  emitEventStep({ eventName: MEMBERSHIP_DECIDED, data: transform({ decided }, (data) => toEvents(data.decided)) })
  return new WorkflowResponse(decided)
})
