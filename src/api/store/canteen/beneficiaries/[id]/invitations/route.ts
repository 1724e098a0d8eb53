import { todayAt } from "../../../../../../modules/family/rules"
import { readGuardians } from "../../../../../../queries/household"
import type { GuardiansResponse } from "../../../../../../types/http"
import { inviteGuardianWorkflow } from "../../../../../../workflows/invite-guardian"
import { defineRoute } from "../../../../../define-route"
import { type GuardianInvitationBody, guardianInvitation } from "./schema"

export const GET = defineRoute<GuardiansResponse>(
  { summary: "Who answers for a child, whom the caller invited, and what was changed lately", audience: "customer", answers: "GuardiansResponse" },
  async ({ scope, actorId, params: { id = "" } }) => readGuardians(scope, { customer_id: actorId, id })
)

export const POST = defineRoute<GuardiansResponse, GuardianInvitationBody>(
  {
    summary: "Invites the other guardian of a child by mail, in place of an invitation that waits; the same answer whether the address has an account or not",
    audience: "customer",
    body: guardianInvitation,
    answers: "GuardiansResponse",
    status: 201,
  },
  async ({ scope, actorId, params: { id = "" }, body, now }) => {
    await inviteGuardianWorkflow(scope).run({ input: { customer_id: actorId, beneficiary_id: id, ...body, today: todayAt(now) } })
    return readGuardians(scope, { customer_id: actorId, id })
  }
)
