import { todayAt } from "../../../../../../modules/family/rules"
import { readAdminMembership } from "../../../../../../queries/staff-families"
import type { AdminMembershipResponse } from "../../../../../../types/http"
import { decideMembershipWorkflow } from "../../../../../../workflows/decide-membership"
import { defineStaffRoute } from "../../../../../define-staff-route"

export const POST = defineStaffRoute<AdminMembershipResponse>(
  { summary: "Approves a waiting membership", permission: "memberships.decide", answers: "AdminMembershipResponse" },
  async ({ scope, communes, staff, params: { id = "" }, now }) => {
    const ruling = { status: "approved" as const, reason: null, user_id: staff.user_id, now: now.toString() }
    await decideMembershipWorkflow(scope).run({ input: { id, commune_ids: communes.toArray(), ruling } })
    return { membership: await readAdminMembership(scope, communes, { id, today: todayAt(now) }) }
  }
)
