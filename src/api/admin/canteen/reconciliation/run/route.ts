import { readRunOutcome } from "../../../../../queries/differences"
import type { ReconciliationRunResponse } from "../../../../../types/http"
import { reconcileWorkflow } from "../../../../../workflows/reconcile"
import { defineStaffRoute } from "../../../../define-staff-route"
import { nothing } from "../schema"

const A_YEAR_DAYS = 366

export const POST = defineStaffRoute<ReconciliationRunResponse, Record<string, never>>(
  {
    summary: "Compares the books of a year now, repairs what is safe, and answers what the caller may see of it; one run at a time",
    permission: "reconciliation.run",
    body: nothing,
    answers: "ReconciliationRunResponse",
  },
  async ({ scope, staff, now }) => {
    const { result } = await reconcileWorkflow(scope).run({ input: { within_days: A_YEAR_DAYS, now: now.toString() } })
    return readRunOutcome(scope, staff, result.run_id)
  }
)
