import "server-only"
import type { CalendarResponse, Day } from "@wire"
import { call } from "./client"

export type CalendarRange = { serviceId: string; from: Day; to: Day; beneficiaryIds: readonly string[] }

/** The days of a canteen service, each with what every beneficiary can do and why (at most 400 days). */
export async function getCalendar(token: string, range: CalendarRange): Promise<CalendarResponse> {
  return call<CalendarResponse>(`/store/canteen/canteen-services/${encodeURIComponent(range.serviceId)}/calendar`, {
    token,
    query: { from: range.from, to: range.to, beneficiary_id: range.beneficiaryIds },
  })
}
