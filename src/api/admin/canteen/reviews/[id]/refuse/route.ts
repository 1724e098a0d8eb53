import { readAdminReview } from "../../../../../../queries/reviews"
import type { AdminReviewResponse } from "../../../../../../types/http"
import { decideReviewWorkflow } from "../../../../../../workflows/decide-review"
import { defineStaffRoute } from "../../../../../define-staff-route"
import { type RefusalBody, refusal } from "../../../refusal"

export const POST = defineStaffRoute<AdminReviewResponse, RefusalBody>(
  { summary: "Refuses a review, or takes it off the page, and says why", permission: "reviews.moderate", body: refusal, answers: "AdminReviewResponse" },
  async ({ scope, communes, staff, params: { id = "" }, body, now }) => {
    await decideReviewWorkflow(scope).run({ input: { id, commune_ids: communes.toArray(), user_id: staff.user_id, now: now.toString(), verdict: { status: "refused", ...body } } })
    return { review: await readAdminReview(scope, communes, id) }
  }
)
