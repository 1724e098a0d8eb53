import { readDifference } from "../../../../../../queries/differences"
import type { DifferenceResponse } from "../../../../../../types/http"
import { acceptDifferenceWorkflow } from "../../../../../../workflows/accept-difference"
import { defineStaffRoute } from "../../../../../define-staff-route"
import { type AcceptanceBody, acceptance } from "../../schema"

export const POST = defineStaffRoute<DifferenceResponse, AcceptanceBody>(
  {
    summary: "Accepts an open difference as it is, with the reason: it is told again only when its amount changes",
    permission: "reconciliation.run",
    body: acceptance,
    answers: "DifferenceResponse",
  },
  async ({ scope, staff, params, body }) => {
    const { id, communes: concerned } = await readDifference(scope, staff, params["id"] ?? "")
    const commune_id = concerned.length === 1 ? (concerned[0]?.id ?? null) : null
    await acceptDifferenceWorkflow(scope).run({ input: { id, user_id: staff.user_id, commune_id, reason: body.reason } })
    return { difference: await readDifference(scope, staff, id) }
  }
)
