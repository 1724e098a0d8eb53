import { readAdminReviews } from "../../../../queries/reviews"
import type { AdminReviewsResponse } from "../../../../types/http"
import { defineStaffRoute } from "../../../define-staff-route"
import { type ReviewsQuery, reviewsQuery } from "./schema"

export const GET = defineStaffRoute<AdminReviewsResponse, undefined, ReviewsQuery>(
  { summary: "What families wrote about the services of the caller's communes, the oldest first", permission: "reviews.moderate", query: reviewsQuery, answers: "AdminReviewsResponse" },
  async ({ scope, communes, query }) => readAdminReviews(scope, communes, query)
)
