import { todayAt } from "../../../../../../modules/family/rules"
import { readAdminMembership } from "../../../../../../queries/staff-families"
import type { AdminMembershipResponse } from "../../../../../../types/http"
import { decideMembershipWorkflow } from "../../../../../../workflows/decide-membership"
import { defineStaffRoute } from "../../../../../define-staff-route"
import { type RefusalBody, refusal } from "../../../refusal"

export const POST = defineStaffRoute<AdminMembershipResponse, RefusalBody>(
  { summary: "Refuses a waiting membership and says why", permission: "memberships.decide", body: refusal, answers: "AdminMembershipResponse" },
  async ({ scope, communes, staff, params: { id = "" }, body, now }) => {
    const ruling = { status: "refused" as const, reason: body.reason, user_id: staff.user_id, now: now.toString() }
    await decideMembershipWorkflow(scope).run({ input: { id, commune_ids: communes.toArray(), ruling } })
    return { membership: await readAdminMembership(scope, communes, { id, today: todayAt(now) }) }
  }
)
