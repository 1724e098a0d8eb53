import { readAdminPayout } from "../../../../../../queries/payouts"
import type { AdminPayoutResponse } from "../../../../../../types/http"
import { notePayoutPaidWorkflow } from "../../../../../../workflows/note-payout-paid"
import { definePlatformRoute } from "../../../../../define-staff-route"
import { type PaidBody, paidBody } from "../../schema"

export const POST = definePlatformRoute<AdminPayoutResponse, PaidBody>(
  { summary: "Notes that a transfer was made, once; the family is told", permission: "payouts.manage", body: paidBody, answers: "AdminPayoutResponse" },
  async ({ scope, staff, params: { id = "" }, body }) => {
    await readAdminPayout(scope, staff, id)
    await notePayoutPaidWorkflow(scope).run({ input: { id, paid_on: body.paid_on, user_id: staff.user_id } })
    return { payout: await readAdminPayout(scope, staff, id) }
  }
)
