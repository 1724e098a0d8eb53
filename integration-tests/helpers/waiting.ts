import type { CalendarCell, CalendarResponse, JoinWaitingListResponse, OfferAnswerRequest, OfferAnswerResponse, WaitingEntry, WaitingListResponse } from "../../src/types/http"
import type { Service } from "./canteens"
import type { Answer, Client } from "./client"

/** Enters a child in the lines of these days. */
export async function wait(parent: Client, service: Pick<Service, "id">, beneficiary_id: string, dates: string[], take_at_once?: boolean): Promise<Answer<JoinWaitingListResponse>> {
  const body = { beneficiary_id, dates, ...(take_at_once === undefined ? {} : { take_at_once }) }
  return parent.post<JoinWaitingListResponse>(`/store/canteen/canteen-services/${service.id}/waiting-list`, body)
}

/** Where a family waits, or did. */
export async function readWaiting(parent: Client, query = ""): Promise<WaitingEntry[]> {
  return (await parent.get<WaitingListResponse>(`/store/canteen/waiting-list${query}`)).body.entries
}

export async function answer(parent: Client, entryId: string, body: OfferAnswerRequest): Promise<Answer<OfferAnswerResponse>> {
  return parent.post<OfferAnswerResponse>(`/store/canteen/waiting-list/${entryId}/answer`, body)
}

/** What the calendar says of a child on a day. */
export async function readCell(parent: Client, service: Pick<Service, "id">, beneficiary_id: string, date: string): Promise<CalendarCell> {
  const path = `/store/canteen/canteen-services/${service.id}/calendar?from=${date}&to=${date}&beneficiary_id=${beneficiary_id}`
  const [cell] = (await parent.get<CalendarResponse>(path)).body.days[0]?.cells ?? []
  if (!cell) throw new Error(`the calendar has no ${date}`)
  return cell
}
