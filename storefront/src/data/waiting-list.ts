import "server-only"
import type {
  Day,
  JoinWaitingListResponse,
  OfferAnswerRequest,
  OfferAnswerResponse,
  WaitingEntry,
  WaitingListResponse,
  WaitingRequest,
  WaitingState,
} from "@wire"
import { call } from "./client"

const BASE = "/store/canteen/waiting-list"
const PAGE = 200

export type WaitingFilter = { from?: Day; state?: WaitingState }

/** The family's entries in waiting lists, by day. */
export async function listWaiting(token: string, filter: WaitingFilter = {}): Promise<WaitingEntry[]> {
  const { entries } = await call<WaitingListResponse>(BASE, { token, query: { ...filter, limit: PAGE } })
  return entries
}

/** Enters a beneficiary in the lines of full days; what cannot be waited for comes back with its reason. */
export async function joinWaitingList(token: string, serviceId: string, body: WaitingRequest): Promise<JoinWaitingListResponse> {
  const path = `/store/canteen/canteen-services/${encodeURIComponent(serviceId)}/waiting-list`
  return call<JoinWaitingListResponse>(path, { method: "POST", token, body })
}

/** @throws 409 `offer.ended`, 400 `wallet.insufficient_balance` */
export async function answerOffer(token: string, entryId: string, body: OfferAnswerRequest): Promise<OfferAnswerResponse> {
  return call<OfferAnswerResponse>(`${BASE}/${encodeURIComponent(entryId)}/answer`, { method: "POST", token, body })
}

export async function leaveWaitingList(token: string, entryId: string): Promise<void> {
  await call(`${BASE}/${encodeURIComponent(entryId)}`, { method: "DELETE", token })
}
