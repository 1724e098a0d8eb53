import { readFactorHolder } from "../../../../../../queries/second-factors"
import type { SecondFactorResetResponse } from "../../../../../../types/http"
import { resetSecondFactorWorkflow } from "../../../../../../workflows/reset-second-factor"
import { definePlatformRoute } from "../../../../../define-staff-route"

export const POST = definePlatformRoute<SecondFactorResetResponse>(
  { summary: "Takes the second factor of a member of staff who lost it away, with its recovery codes: it enrols a new one", permission: "second_factors.reset", answers: "SecondFactorResetResponse" },
  async ({ scope, staff, params: { id = "" } }) => {
    const holder = await readFactorHolder(scope, staff, id)
    const { result } = await resetSecondFactorWorkflow(scope).run({ input: { holder, user_id: staff.user_id } })
    return { user_id: id, was_enabled: result }
  }
)
