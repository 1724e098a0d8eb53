import { readOrder } from "../../../../../queries/orders"
import type { OrderResponse } from "../../../../../types/http"
import { defineRoute } from "../../../../define-route"

export const GET = defineRoute<OrderResponse>(
  { summary: "One order of the customer with its meals", audience: "customer", answers: "OrderResponse" },
  async ({ scope, params, actorId, now }) => ({ order: await readOrder(scope, params["id"] ?? "", { id: actorId, now }) })
)
