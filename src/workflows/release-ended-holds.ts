import { StepResponse, WorkflowResponse, createStep, createWorkflow } from "@medusajs/framework/workflows-sdk"
import { Temporal } from "temporal-polyfill"
import { BOOKING_MODULE } from "../modules/booking"
import type BookingModuleService from "../modules/booking/service"

export type ReleaseEndedHoldsInput = { now: string }

const A_RUN = 500

/** One hold a transaction: a checkout that is being paid is skipped, not waited for. */
const releaseStep = createStep("canteen-release-holds", async ({ now }: ReleaseEndedHoldsInput, { container }) => {
  const bookings = container.resolve<BookingModuleService>(BOOKING_MODULE)
  const at = new Date(Temporal.Instant.from(now).epochMilliseconds)
  const released: string[] = []
  while (released.length < A_RUN) {
    const cartId = await bookings.releaseEndedHold(at)
    if (!cartId) break
    released.push(cartId)
  }
  return new StepResponse(released)
})

/** Frees the seats of every hold that ended at `now`. */
export const releaseEndedHoldsWorkflow = createWorkflow("canteen-release-ended-holds", (input: ReleaseEndedHoldsInput) => {
  return new WorkflowResponse(releaseStep(input))
})
