import { readOwnReview } from "../../../../../queries/reviews"
import type { DeletedResponse, ReviewResponse } from "../../../../../types/http"
import { editReviewWorkflow, removeReviewWorkflow } from "../../../../../workflows/write-review"
import { defineRoute } from "../../../../define-route"
import { type ReviewBody, review } from "../schema"

export const POST = defineRoute<ReviewResponse, ReviewBody>(
  { summary: "Changes the caller's own review, which waits for the commune again", audience: "customer", body: review, answers: "ReviewResponse" },
  async ({ scope, actorId, params: { id = "" }, body, now }) => {
    await editReviewWorkflow(scope).run({ input: { id, customer_id: actorId, ...body, now: now.toString() } })
    return { review: await readOwnReview(scope, { id, customer_id: actorId }) }
  }
)

export const DELETE = defineRoute<DeletedResponse>(
  { summary: "Removes the caller's own review", audience: "customer", answers: "DeletedResponse" },
  async ({ scope, actorId, params: { id = "" } }) => {
    await removeReviewWorkflow(scope).run({ input: { id, customer_id: actorId } })
    return { id, object: "review", deleted: true }
  }
)
