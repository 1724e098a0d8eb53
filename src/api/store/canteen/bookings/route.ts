import { readBookings } from "../../../../queries/bookings"
import type { BookingsResponse } from "../../../../types/http"
import { defineRoute } from "../../../define-route"
import { bookingsQuery } from "./schema"

export const GET = defineRoute(
  { summary: "The family's bookings, by day", audience: "customer", query: bookingsQuery, answers: "BookingsResponse" },
  async ({ scope, query, actorId, now }): Promise<BookingsResponse> => {
    const { limit, offset, status, ...filter } = query
    const own = { ...filter, ...(status ? { status: [status] } : {}), customer_id: actorId }
    const [bookings, count] = await readBookings(scope, own, { limit, offset, now })
    return { bookings, count, limit, offset }
  }
)
