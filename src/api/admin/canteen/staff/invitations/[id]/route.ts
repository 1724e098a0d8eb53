import { readInvitation } from "../../../../../../queries/team"
import type { DeletedResponse } from "../../../../../../types/http"
import { withdrawInvitationWorkflow } from "../../../../../../workflows/remove-staff"
import { defineStaffRoute } from "../../../../../define-staff-route"
import { refuseKeys } from "../../people-only"

export const DELETE = defineStaffRoute<DeletedResponse>(
  { summary: "Withdraws an invitation that waits: its link opens nothing any more", permission: "staff.manage", answers: "DeletedResponse" },
  async (context) => {
    refuseKeys(context)
    const { scope, staff, communes, params } = context
    const invitation = await readInvitation(scope, { caller: staff, communes }, params["id"] ?? "")
    await withdrawInvitationWorkflow(scope).run({ input: { id: invitation.id, commune_ids: invitation.communes.map(({ id }) => id), caller: staff } })
    return { id: invitation.id, object: "invitation", deleted: true }
  }
)
