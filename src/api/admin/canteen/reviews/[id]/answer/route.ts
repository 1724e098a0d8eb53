import { readAdminReview } from "../../../../../../queries/reviews"
import type { AdminReviewResponse } from "../../../../../../types/http"
import { answerReviewWorkflow } from "../../../../../../workflows/decide-review"
import { defineStaffRoute } from "../../../../../define-staff-route"
import { type ReviewAnswerBody, reviewAnswer } from "../../schema"

export const POST = defineStaffRoute<AdminReviewResponse, ReviewAnswerBody>(
  { summary: "Answers a published review, below it", permission: "reviews.moderate", body: reviewAnswer, answers: "AdminReviewResponse" },
  async ({ scope, communes, staff, params: { id = "" }, body, now }) => {
    await answerReviewWorkflow(scope).run({ input: { id, commune_ids: communes.toArray(), user_id: staff.user_id, now: now.toString(), answer: body.answer } })
    return { review: await readAdminReview(scope, communes, id) }
  }
)
