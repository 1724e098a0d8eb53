import { z } from "@medusajs/framework/zod"
import { readAdminOrders } from "../../../../queries/staff-orders"
import type { AdminOrdersResponse } from "../../../../types/http"
import { defineStaffRoute } from "../../../define-staff-route"
import { day, identifier, page } from "../../../fields"

const ordersQuery = z.strictObject({ customer_id: identifier.optional(), from: day.optional(), to: day.optional(), ...page })

export const GET = defineStaffRoute(
  { summary: "Orders of the caller's communes, newest first", permission: "orders.read", query: ordersQuery, answers: "AdminOrdersResponse" },
  async ({ scope, query, communes }): Promise<AdminOrdersResponse> => {
    const { limit, offset, ...filter } = query
    const [orders, count] = await readAdminOrders(scope, communes, { filter, page: { limit, offset } })
    return { orders, count, limit, offset }
  }
)
