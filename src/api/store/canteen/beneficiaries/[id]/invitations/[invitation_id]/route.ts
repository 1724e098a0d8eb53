import type { DeletedResponse } from "../../../../../../../types/http"
import { withdrawGuardianInvitationWorkflow } from "../../../../../../../workflows/guardianship"
import { defineRoute } from "../../../../../../define-route"

export const DELETE = defineRoute<DeletedResponse>(
  { summary: "Takes an invitation back: its link opens nothing any more", audience: "customer", answers: "DeletedResponse" },
  async ({ scope, actorId, params: { id = "", invitation_id = "" } }) => {
    await withdrawGuardianInvitationWorkflow(scope).run({ input: { customer_id: actorId, beneficiary_id: id, invitation_id } })
    return { id: invitation_id, object: "guardian_invitation", deleted: true }
  }
)
