import "server-only"
import type {
  BookingsResponse,
  BookingStatus,
  BookingView,
  CancelRequest,
  CancelResponse,
  Day,
  OrderResponse,
  OrdersResponse,
} from "@wire"
import { call } from "./client"

const PAGE = 200

export type BookingFilter = { from?: Day; to?: Day; beneficiaryId?: string; status?: BookingStatus }

/** Every booking that fits, page after page. */
export async function listBookings(token: string, filter: BookingFilter): Promise<BookingView[]> {
  const { from, to, beneficiaryId, status } = filter
  const found: BookingView[] = []
  for (;;) {
    const { bookings, count } = await call<BookingsResponse>("/store/canteen/bookings", {
      token,
      query: { from, to, beneficiary_id: beneficiaryId, status, limit: PAGE, offset: found.length },
    })
    found.push(...bookings)
    if (bookings.length === 0 || found.length >= count) return found
  }
}

/** Cancels what can still be; what cannot comes back with its reason. Repeatable without effect. */
export async function cancelBookings(token: string, body: CancelRequest): Promise<CancelResponse> {
  return call<CancelResponse>("/store/canteen/bookings/cancel", { method: "POST", token, body })
}

/** The family's orders, newest first. */
export async function listOrders(token: string, page: { limit: number; offset: number }): Promise<OrdersResponse> {
  return call<OrdersResponse>("/store/canteen/orders", { token, query: page })
}

export async function getOrder(token: string, id: string): Promise<OrderResponse["order"]> {
  const { order } = await call<OrderResponse>(`/store/canteen/orders/${encodeURIComponent(id)}`, { token })
  return order
}
