import { todayAt } from "../../../../../modules/family/rules"
import { readAdminMembershipsOf } from "../../../../../queries/staff-families"
import type { ApproveManyResponse } from "../../../../../types/http"
import { approveMembershipsWorkflow } from "../../../../../workflows/approve-memberships"
import { defineStaffRoute } from "../../../../define-staff-route"
import { type ApprovalBody, approval } from "../schema"

export const POST = defineStaffRoute<ApproveManyResponse, ApprovalBody>(
  {
    summary: "Approves several memberships; what could not be approved is listed, the others stand",
    permission: "memberships.decide",
    body: approval,
    answers: "ApproveManyResponse",
  },
  async ({ scope, communes, staff, body, now }) => {
    const ruling = { status: "approved" as const, reason: null, user_id: staff.user_id, now: now.toString() }
    const { result } = await approveMembershipsWorkflow(scope).run({
      input: { ids: [...new Set(body.ids)], commune_ids: communes.toArray(), ruling },
    })
    return { approved: await readAdminMembershipsOf(scope, communes, { ids: result.approved_ids, today: todayAt(now) }), refused: result.refused }
  }
)
