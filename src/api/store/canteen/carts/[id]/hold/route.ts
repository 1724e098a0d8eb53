import type { HoldResponse } from "../../../../../../types/http"
import { holdMealsWorkflow } from "../../../../../../workflows/hold-meals"
import { defineRoute } from "../../../../../define-route"

export const POST = defineRoute<HoldResponse>(
  { summary: "Keeps the seats of a cart while it is paid by card; again, extends the hold once", audience: "customer", answers: "HoldResponse" },
  async ({ scope, params, actorId, now }) => {
    const input = { cart_id: params["id"] ?? "", customer_id: actorId, now: now.toString() }
    const { result } = await holdMealsWorkflow(scope).run({ input })
    return result
  }
)
