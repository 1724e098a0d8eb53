import { todayAt } from "../../../../../modules/family/rules"
import { readBeneficiary } from "../../../../../queries/family"
import type { BeneficiaryResponse } from "../../../../../types/http"
import { acceptGuardianInvitationWorkflow } from "../../../../../workflows/guardianship"
import { defineRoute } from "../../../../define-route"
import { type AcceptanceBody, acceptance } from "./schema"

export const POST = defineRoute<BeneficiaryResponse, AcceptanceBody>(
  { summary: "Becomes the second guardian of a child, with the link that was mailed to the caller's address", audience: "customer", body: acceptance, answers: "BeneficiaryResponse" },
  async ({ scope, actorId, body, now }) => {
    const { result } = await acceptGuardianInvitationWorkflow(scope).run({ input: { customer_id: actorId, ...body } })
    return { beneficiary: await readBeneficiary(scope, actorId, { id: result, today: todayAt(now) }) }
  }
)
