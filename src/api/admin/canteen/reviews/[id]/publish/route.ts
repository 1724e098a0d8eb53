import { readAdminReview } from "../../../../../../queries/reviews"
import type { AdminReviewResponse } from "../../../../../../types/http"
import { decideReviewWorkflow } from "../../../../../../workflows/decide-review"
import { defineStaffRoute } from "../../../../../define-staff-route"
import { type PublicationBody, publication } from "../../schema"

export const POST = defineStaffRoute<AdminReviewResponse, PublicationBody>(
  { summary: "Publishes a review, in the words that were read", permission: "reviews.moderate", body: publication, answers: "AdminReviewResponse" },
  async ({ scope, communes, staff, params: { id = "" }, body, now }) => {
    await decideReviewWorkflow(scope).run({ input: { id, commune_ids: communes.toArray(), user_id: staff.user_id, now: now.toString(), verdict: { status: "published", ...body } } })
    return { review: await readAdminReview(scope, communes, id) }
  }
)
