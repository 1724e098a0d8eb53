import "server-only"
import { cache } from "react"
import type { CalendarResponse, Day } from "@wire"
import { dayOf } from "@/format/days"
import { call } from "./client"

export type CalendarRange = { serviceId: string; from: Day; to: Day; beneficiaryIds: readonly string[] }

/** The days of a canteen service, each with what every beneficiary can do and why (at most 400 days). */
export async function getCalendar(token: string, range: CalendarRange): Promise<CalendarResponse> {
  return call<CalendarResponse>(`/store/canteen/canteen-services/${encodeURIComponent(range.serviceId)}/calendar`, {
    token,
    query: { from: range.from, to: range.to, beneficiary_id: range.beneficiaryIds },
  })
}

/** This machine's day: only a place to start from, the backend's day is asked for. */
export function localDay(): Day {
  return dayOf(new Date().toISOString())
}

/** The backend's own day, which its clock decides and this machine's does not. */
export const serverDay = cache(
  async (token: string, serviceId: string | undefined, beneficiaryId: string | undefined): Promise<Day> => {
    const day = localDay()
    if (!serviceId || !beneficiaryId) return day
    const { today } = await getCalendar(token, { serviceId, from: day, to: day, beneficiaryIds: [beneficiaryId] })
    return today
  },
)
