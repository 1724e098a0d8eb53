import { readAdminBookings } from "../../../../queries/staff-bookings"
import type { AdminBookingsResponse } from "../../../../types/http"
import { defineStaffRoute } from "../../../define-staff-route"
import { bookingsQuery } from "./schema"

export const GET = defineStaffRoute(
  { summary: "Bookings of the caller's communes, by day", permission: "bookings.read", query: bookingsQuery, answers: "AdminBookingsResponse" },
  async ({ scope, query, communes, now }): Promise<AdminBookingsResponse> => {
    const { limit, offset, status, ...rest } = query
    const filter = { ...rest, ...(status ? { status: [status] } : {}) }
    const [bookings, count] = await readAdminBookings(scope, communes, { filter, page: { limit, offset }, now })
    return { bookings, count, limit, offset }
  }
)
