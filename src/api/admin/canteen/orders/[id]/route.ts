import { readAdminOrder } from "../../../../../queries/staff-orders"
import type { AdminOrderResponse } from "../../../../../types/http"
import { defineStaffRoute } from "../../../../define-staff-route"

export const GET = defineStaffRoute<AdminOrderResponse>(
  { summary: "One order with its meals in the caller's communes", permission: "orders.read", answers: "AdminOrderResponse" },
  async ({ scope, params: { id: orderId = "" }, communes, now }) => ({ order: await readAdminOrder(scope, communes, { orderId, now }) })
)
