import { readAdminAccount } from "../../../../../../queries/staff-families"
import type { AdminAccountResponse } from "../../../../../../types/http"
import { decideAccountWorkflow } from "../../../../../../workflows/decide-account"
import { defineStaffRoute } from "../../../../../define-staff-route"
import { type RefusalBody, refusal } from "../../../refusal"

export const POST = defineStaffRoute<AdminAccountResponse, RefusalBody>(
  {
    summary: "Refuses a family in the caller's communes: waiting memberships are refused, approved ones end",
    permission: "memberships.decide",
    body: refusal,
    answers: "AdminAccountResponse",
  },
  async ({ scope, communes, staff, params: { id = "" }, body, now }) => {
    const ruling = { status: "refused" as const, reason: body.reason, user_id: staff.user_id, now: now.toString() }
    await decideAccountWorkflow(scope).run({ input: { customer_id: id, commune_ids: communes.toArray(), ruling } })
    return { account: await readAdminAccount(scope, communes, id) }
  }
)
