import { readInvitation } from "../../../../../../../queries/team"
import type { StaffInvitationResponse } from "../../../../../../../types/http"
import { renewInvitationWorkflow } from "../../../../../../../workflows/invite-staff"
import { defineStaffRoute } from "../../../../../../define-staff-route"
import { refuseKeys } from "../../../people-only"

export const POST = defineStaffRoute<StaffInvitationResponse>(
  { summary: "Mails another link for an invitation that waits or has expired; the former link opens nothing any more", permission: "staff.manage", answers: "StaffInvitationResponse" },
  async (context) => {
    refuseKeys(context)
    const { scope, staff, communes, params } = context
    const reach = { caller: staff, communes }
    const { id, email, role, communes: places } = await readInvitation(scope, reach, params["id"] ?? "")
    await renewInvitationWorkflow(scope).run({ input: { id, email, role, communes: places, caller: staff } })
    return { invitation: await readInvitation(scope, reach, id) }
  }
)
