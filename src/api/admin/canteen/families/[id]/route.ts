import { todayAt } from "../../../../../modules/family/rules"
import { readAdminFamily } from "../../../../../queries/staff-families"
import type { AdminFamilyResponse } from "../../../../../types/http"
import { defineStaffRoute } from "../../../../define-staff-route"

export const GET = defineStaffRoute<AdminFamilyResponse>(
  { summary: "The file of a family, limited to the caller's communes", permission: "accounts.read", answers: "AdminFamilyResponse" },
  async ({ scope, communes, params: { id = "" }, now }) => ({
    family: await readAdminFamily(scope, communes, { customerId: id, today: todayAt(now) }),
  })
)
