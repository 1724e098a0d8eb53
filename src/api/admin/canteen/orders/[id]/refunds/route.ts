import type { OrderRefundResponse } from "../../../../../../types/http"
import { refundOrderWorkflow } from "../../../../../../workflows/refund-order"
import { defineStaffRoute } from "../../../../../define-staff-route"
import { readIdempotencyKey } from "../../../../../idempotency-key"
import { refundBody } from "./schema"

export const POST = defineStaffRoute(
  { summary: "Gives money of an order back without cancelling a meal", permission: "orders.refund", body: refundBody, answers: "OrderRefundResponse", status: 201 },
  async ({ req, scope, params, body, staff, communes, now }): Promise<OrderRefundResponse> => {
    const { result } = await refundOrderWorkflow(scope).run({
      input: {
        order_id: params["id"] ?? "",
        commune_ids: communes.toArray(),
        refund_to: body.refund_to,
        cents: body.amount_cents,
        reason: body.reason,
        refunded_by: staff.user_id,
        idempotency_key: readIdempotencyKey(req),
        now: now.toString(),
      },
    })
    return { refund: { id: result.id, amount_cents: result.cents, refund_to: result.refund_to } }
  }
)
