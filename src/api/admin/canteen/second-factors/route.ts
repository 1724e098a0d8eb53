import { readEnvironment } from "../../../../environment"
import { readSecondFactors } from "../../../../queries/second-factors"
import type { AdminSecondFactorsResponse } from "../../../../types/http"
import { definePlatformRoute } from "../../../define-staff-route"

export const GET = definePlatformRoute<AdminSecondFactorsResponse>(
  { summary: "The staff whose second factor the caller may take away: everyone's for a platform admin, that of its communes' clerks and kitchens for a manager", permission: "second_factors.reset", answers: "AdminSecondFactorsResponse" },
  async ({ scope, staff }) => ({ second_factors: await readSecondFactors(scope, staff, readEnvironment().SECOND_FACTOR_ROLES) })
)
