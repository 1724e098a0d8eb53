import type { CancelResponse } from "../../../../../types/http"
import { cancelBookingsWorkflow } from "../../../../../workflows/cancel-bookings"
import { toCancelResponse } from "../../../../cancel-answer"
import { defineRoute } from "../../../../define-route"
import { cancelBody } from "../schema"

export const POST = defineRoute(
  { summary: "Cancels bookings before their cutoff; repeatable without effect", audience: "customer", body: cancelBody, answers: "CancelResponse" },
  async ({ scope, body, actorId, now }): Promise<CancelResponse> => {
    const booking_ids = [...new Set(body.booking_ids)]
    const input = { booking_ids, refund_to: body.refund_to, customer_id: actorId, now: now.toString() }
    const { result } = await cancelBookingsWorkflow(scope).run({ input })
    return toCancelResponse(result)
  }
)
