import { readReconciliation } from "../../../../queries/differences"
import type { ReconciliationResponse } from "../../../../types/http"
import { defineStaffRoute } from "../../../define-staff-route"

export const GET = defineStaffRoute<ReconciliationResponse>(
  { summary: "What books disagree about in the caller's communes: open, and closed within 30 days", permission: "reconciliation.read", answers: "ReconciliationResponse" },
  async ({ scope, staff }) => readReconciliation(scope, staff)
)
