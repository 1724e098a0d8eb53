import { StepResponse, createStep, createWorkflow, transform } from "@medusajs/framework/workflows-sdk"
import { FAMILY_MODULE } from "../modules/family"
import type { ReviewRow, ReviewVerdict } from "../modules/family/reviews"
import type FamilyModuleService from "../modules/family/service"
import type { Instant } from "../types/http"
import { recordActsStep } from "./record-acts"

type ByStaff = { id: string; commune_ids: string[]; user_id: string; now: Instant }
export type DecideReviewInput = ByStaff & { verdict: { status: "published"; written_at: Instant } | { status: "refused"; reason: string } }
export type AnswerReviewInput = ByStaff & { answer: string }

const decideStep = createStep(
  "canteen-decide-review",
  async ({ id, commune_ids, verdict, user_id, now }: DecideReviewInput, { container }) => {
    const decided: ReviewVerdict = verdict.status === "published" ? { ...verdict, written_at: new Date(verdict.written_at) } : verdict
    const { reviews } = container.resolve<FamilyModuleService>(FAMILY_MODULE)
    const former = await reviews.decide({ id, commune_ids }, decided, { by: user_id, at: new Date(now) })
    return new StepResponse(former, former)
  },
  async (former, { container }) => {
    if (former) await container.resolve<FamilyModuleService>(FAMILY_MODULE).reviews.restore(former)
  }
)

const answerStep = createStep(
  "canteen-answer-review",
  async ({ id, commune_ids, answer, now }: AnswerReviewInput, { container }) => {
    const former = await container.resolve<FamilyModuleService>(FAMILY_MODULE).reviews.answer({ id, commune_ids }, { answer, at: new Date(now) })
    return new StepResponse(former, former)
  },
  async (former, { container }) => {
    if (former) await container.resolve<FamilyModuleService>(FAMILY_MODULE).reviews.restore(former)
  }
)

function act(action: string, user_id: string, { former, reason }: { former: ReviewRow; reason: string | null }) {
  const { id, commune_id, customer_id } = former
  return [{ user_id, action, subject_id: id, commune_id, details: { customer_id, reason } }]
}

/** Publishes a review, or refuses it with a reason that its author reads. */
export const decideReviewWorkflow = createWorkflow("canteen-decide-review-of-family", (input: DecideReviewInput) => {
  const former = decideStep(input)
  recordActsStep(
    transform({ input, former }, ({ input: { verdict, user_id }, former }) =>
      act(`review.${verdict.status}`, user_id, { former, reason: verdict.status === "refused" ? verdict.reason : null })
    )
  )
})

/** The commune answers a published review. */
export const answerReviewWorkflow = createWorkflow("canteen-answer-review-of-family", (input: AnswerReviewInput) => {
  const former = answerStep(input)
  recordActsStep(transform({ input, former }, ({ input, former }) => act("review.answered", input.user_id, { former, reason: null })))
})
