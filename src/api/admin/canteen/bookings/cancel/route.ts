import type { CancelResponse } from "../../../../../types/http"
import { cancelAsStaffWorkflow } from "../../../../../workflows/cancel-as-staff"
import { toCancelResponse } from "../../../../cancel-answer"
import { defineStaffRoute } from "../../../../define-staff-route"
import { cancelBody } from "../schema"

export const POST = defineStaffRoute(
  {
    summary: "Cancels meals of any families, at any time and with a reason that they read; repeatable without effect",
    permission: "bookings.cancel",
    body: cancelBody,
    answers: "CancelResponse",
  },
  async ({ scope, communes, staff, body, now }): Promise<CancelResponse> => {
    const booking_ids = [...new Set(body.booking_ids)]
    const caller = { user_id: staff.user_id, commune_ids: communes.toArray(), now: now.toString() }
    const { result } = await cancelAsStaffWorkflow(scope).run({ input: { ...body, booking_ids, ...caller } })
    return toCancelResponse(result)
  }
)
