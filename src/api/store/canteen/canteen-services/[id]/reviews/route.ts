import { todayAt } from "../../../../../../modules/family/rules"
import { readOwnReview, readReviews } from "../../../../../../queries/reviews"
import type { ReviewResponse, ReviewsResponse } from "../../../../../../types/http"
import { writeReviewWorkflow } from "../../../../../../workflows/write-review"
import { customerOf, defineRoute } from "../../../../../define-route"
import { type ReviewBody, type ReviewsQuery, review, reviewsQuery } from "../../../reviews/schema"

export const GET = defineRoute<ReviewsResponse, undefined, ReviewsQuery>(
  { summary: "What families think of a canteen service, and the caller's own review", audience: "public", query: reviewsQuery, answers: "ReviewsResponse" },
  async ({ req, scope, params: { id = "" }, query, now }) => readReviews(scope, id, { customerId: customerOf(req), today: todayAt(now), page: query })
)

export const POST = defineRoute<ReviewResponse, ReviewBody>(
  { summary: "Reviews a canteen service that the caller is an approved member of, once a school year", audience: "customer", body: review, answers: "ReviewResponse", status: 201 },
  async ({ scope, actorId, params: { id = "" }, body, now }) => {
    const input = { customer_id: actorId, canteen_service_id: id, ...body, today: todayAt(now), now: now.toString() }
    const { result } = await writeReviewWorkflow(scope).run({ input })
    return { review: await readOwnReview(scope, { id: result, customer_id: actorId }) }
  }
)
