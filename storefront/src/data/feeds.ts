import "server-only"
import type { DeletedResponse, FeedResponse, FeedsResponse, FeedView } from "@wire"
import { call } from "./client"

const BASE = "/store/canteen/feeds"

/** The calendars of the family that may be read from elsewhere; their addresses are not told again. */
export async function listFeeds(token: string): Promise<FeedView[]> {
  const { feeds } = await call<FeedsResponse>(BASE, { token })
  return feeds
}

/** Makes the secret address of a calendar, of the whole family without a beneficiary; the former one ends. */
export async function makeFeed(token: string, beneficiaryId: string | undefined): Promise<FeedResponse> {
  return call<FeedResponse>(BASE, { method: "POST", token, body: beneficiaryId ? { beneficiary_id: beneficiaryId } : {} })
}

/** @throws 404 for one that is not the family's, or was revoked before */
export async function revokeFeed(token: string, id: string): Promise<void> {
  await call<DeletedResponse>(`${BASE}/${encodeURIComponent(id)}`, { method: "DELETE", token })
}
