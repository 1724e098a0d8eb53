import { z } from "@medusajs/framework/zod"
import { readAdminBookings } from "../../../../queries/staff-bookings"
import type { AdminBookingsResponse } from "../../../../types/http"
import { defineStaffRoute } from "../../../define-staff-route"
import { day, identifier, page } from "../../../fields"

const bookingsQuery = z.strictObject({
  from: day.optional(),
  to: day.optional(),
  canteen_service_id: identifier.optional(),
  customer_id: identifier.optional(),
  status: z.enum(["held", "confirmed", "cancelled", "served", "absent"]).optional(),
  ...page,
})

export const GET = defineStaffRoute(
  { summary: "Bookings of the caller's communes, by day", permission: "bookings.read", query: bookingsQuery, answers: "AdminBookingsResponse" },
  async ({ scope, query, communes }): Promise<AdminBookingsResponse> => {
    const { limit, offset, status, ...rest } = query
    const filter = { ...rest, ...(status ? { status: [status] } : {}) }
    const [bookings, count] = await readAdminBookings(scope, communes, { filter, page: { limit, offset } })
    return { bookings, count, limit, offset }
  }
)
