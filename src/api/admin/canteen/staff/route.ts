import { readInvitation, readNames, readTeam } from "../../../../queries/team"
import type { StaffInvitationResponse, StaffResponse } from "../../../../types/http"
import { inviteStaffWorkflow } from "../../../../workflows/invite-staff"
import { defineStaffRoute } from "../../../define-staff-route"
import { refuseKeys } from "./people-only"
import { type StaffInvitationBody, staffInvitation } from "./schema"

export const GET = defineStaffRoute<StaffResponse>(
  { summary: "Who works in the caller's communes or is invited to, and the roles and communes that the caller may give", permission: "staff.manage", answers: "StaffResponse" },
  async ({ scope, staff, communes }) => readTeam(scope, staff, communes)
)

export const POST = defineStaffRoute<StaffInvitationResponse, StaffInvitationBody>(
  {
    summary: "Invites an address by mail to a role in some of the caller's communes",
    permission: "staff.manage",
    body: staffInvitation,
    answers: "StaffInvitationResponse",
    status: 201,
  },
  async (context) => {
    refuseKeys(context)
    const { scope, staff, communes, body } = context
    const { result: id } = await inviteStaffWorkflow(scope).run({ input: { ...body, caller: staff, communes: await readNames(scope, communes) } })
    return { invitation: await readInvitation(scope, { caller: staff, communes }, id) }
  }
)
