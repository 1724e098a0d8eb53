import { readAdminPayouts } from "../../../../queries/payouts"
import type { AdminPayoutsResponse } from "../../../../types/http"
import { definePlatformRoute } from "../../../define-staff-route"
import { payoutsQuery } from "./schema"

export const GET = definePlatformRoute(
  { summary: "Transfers to make to families, at the payees that the caller is granted", permission: "payouts.manage", query: payoutsQuery, answers: "AdminPayoutsResponse" },
  async ({ scope, staff, query }): Promise<AdminPayoutsResponse> => readAdminPayouts(scope, staff, query)
)
