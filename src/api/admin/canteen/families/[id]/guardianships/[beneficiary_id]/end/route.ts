import { todayAt } from "../../../../../../../../modules/family/rules"
import { readAdminFamily } from "../../../../../../../../queries/staff-families"
import type { AdminFamilyResponse } from "../../../../../../../../types/http"
import { removeGuardianWorkflow } from "../../../../../../../../workflows/guardianship"
import { defineStaffRoute } from "../../../../../../../define-staff-route"
import { type RefusalBody, refusal } from "../../../../../refusal"

export const POST = defineStaffRoute<AdminFamilyResponse, RefusalBody>(
  { summary: "Ends what a family is to a child that another family answers for too; refused while it has meals to come", permission: "memberships.decide", body: refusal, answers: "AdminFamilyResponse" },
  async ({ scope, staff, communes, params: { id = "", beneficiary_id = "" }, body: { reason }, now }) => {
    const today = todayAt(now)
    const asked = { customerId: id, today }
    const { memberships } = await readAdminFamily(scope, communes, asked)
    const commune_ids = [...new Set(memberships.map(({ commune }) => commune.id))]
    await removeGuardianWorkflow(scope).run({ input: { customer_id: id, beneficiary_id, reason, caller: { user_id: staff.user_id }, commune_ids, today } })
    return { family: await readAdminFamily(scope, communes, asked) }
  }
)
