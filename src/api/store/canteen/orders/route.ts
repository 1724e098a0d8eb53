import { z } from "@medusajs/framework/zod"
import { readOrders } from "../../../../queries/orders"
import type { OrdersResponse } from "../../../../types/http"
import { defineRoute } from "../../../define-route"
import { page } from "../../../fields"

export const GET = defineRoute(
  { summary: "The customer's orders, newest first", audience: "customer", query: z.strictObject(page), answers: "OrdersResponse" },
  async ({ scope, query, actorId }): Promise<OrdersResponse> => {
    const [orders, count] = await readOrders(scope, actorId, query)
    return { orders, count, ...query }
  }
)
