import "server-only"
import type { ReviewRequest, ReviewResponse, ReviewsResponse } from "@wire"
import { call } from "./client"

const BASE = "/store/canteen"
const SHOWN = 20

/** The latest published reviews of a service; with a token, what the family may do, and its own. */
export async function readReviews(serviceId: string, token: string | undefined): Promise<ReviewsResponse> {
  return call<ReviewsResponse>(`${BASE}/canteen-services/${encodeURIComponent(serviceId)}/reviews`, { token, query: { limit: SHOWN } })
}

/** @throws `review.members_only`, `review.exists` */
export async function writeReview(token: string, serviceId: string, body: ReviewRequest): Promise<void> {
  await call<ReviewResponse>(`${BASE}/canteen-services/${encodeURIComponent(serviceId)}/reviews`, { method: "POST", token, body })
}

/** It waits for the commune again. @throws `review.not_found` */
export async function editReview(token: string, id: string, body: ReviewRequest): Promise<void> {
  await call<ReviewResponse>(`${BASE}/reviews/${encodeURIComponent(id)}`, { method: "POST", token, body })
}

/** @throws `review.not_found` */
export async function removeReview(token: string, id: string): Promise<void> {
  await call(`${BASE}/reviews/${encodeURIComponent(id)}`, { method: "DELETE", token })
}
