import { readAdminAccount } from "../../../../../../queries/staff-families"
import type { AdminAccountResponse } from "../../../../../../types/http"
import { decideAccountWorkflow } from "../../../../../../workflows/decide-account"
import { defineStaffRoute } from "../../../../../define-staff-route"

export const POST = defineStaffRoute<AdminAccountResponse>(
  { summary: "Approves all that a family asked of the caller's communes", permission: "memberships.decide", answers: "AdminAccountResponse" },
  async ({ scope, communes, staff, params: { id = "" }, now }) => {
    const ruling = { status: "approved" as const, reason: null, user_id: staff.user_id, now: now.toString() }
    await decideAccountWorkflow(scope).run({ input: { customer_id: id, commune_ids: communes.toArray(), ruling } })
    return { account: await readAdminAccount(scope, communes, id) }
  }
)
