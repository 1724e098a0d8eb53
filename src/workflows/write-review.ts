import { StepResponse, WorkflowResponse, createStep, createWorkflow } from "@medusajs/framework/workflows-sdk"
import { FAMILY_MODULE } from "../modules/family"
import { schoolYearOf } from "../modules/family/rules"
import type FamilyModuleService from "../modules/family/service"
import type { Day, Instant } from "../types/http"

type Words = { customer_id: string; rating: number; comment: string; now: Instant }
export type WriteReviewInput = Words & { canteen_service_id: string; today: Day }
export type EditReviewInput = Words & { id: string }
export type RemoveReviewInput = { customer_id: string; id: string }

const writeStep = createStep("canteen-write-review", async ({ customer_id, canteen_service_id, today, rating, comment, now }: WriteReviewInput, { container }) => {
  const { reviews } = container.resolve<FamilyModuleService>(FAMILY_MODULE)
  return new StepResponse(await reviews.write({ customer_id, canteen_service_id, school_year: schoolYearOf(today) }, { rating, comment, at: new Date(now) }))
})

const editStep = createStep("canteen-edit-review", async ({ customer_id, id, rating, comment, now }: EditReviewInput, { container }) => {
  await container.resolve<FamilyModuleService>(FAMILY_MODULE).reviews.edit({ id, customer_id }, { rating, comment, at: new Date(now) })
  return new StepResponse(undefined)
})

const removeStep = createStep("canteen-remove-review", async (owned: RemoveReviewInput, { container }) => {
  await container.resolve<FamilyModuleService>(FAMILY_MODULE).reviews.remove(owned)
  return new StepResponse(undefined)
})

/** A member reviews a canteen service for this school year; answers the review's id. */
export const writeReviewWorkflow = createWorkflow("canteen-write-review-of-service", (input: WriteReviewInput) => new WorkflowResponse(writeStep(input)))

/** An author says it otherwise: staff reads it again before others do. */
export const editReviewWorkflow = createWorkflow("canteen-edit-review-of-service", (input: EditReviewInput) => {
  editStep(input)
})

/** An author takes a review back. */
export const removeReviewWorkflow = createWorkflow("canteen-remove-review-of-service", (input: RemoveReviewInput) => {
  removeStep(input)
})
