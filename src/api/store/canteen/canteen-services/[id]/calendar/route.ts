import { readCalendar } from "../../../../../../queries/calendar"
import type { CalendarResponse } from "../../../../../../types/http"
import { defineRoute } from "../../../../../define-route"
import { calendarQuery } from "../../schema"

export const GET = defineRoute(
  { summary: "What each beneficiary may book on each day, at what price and until when", audience: "customer", query: calendarQuery, answers: "CalendarResponse" },
  async ({ scope, params, query, actorId, now }): Promise<CalendarResponse> => {
    const { from, to, beneficiary_id: beneficiaryIds, cart_id: cartId } = query
    return readCalendar(scope, { canteenServiceId: params["id"] ?? "", customerId: actorId, beneficiaryIds, from, to, cartId, now })
  }
)
