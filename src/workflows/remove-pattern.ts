import { StepResponse, createStep, createWorkflow } from "@medusajs/framework/workflows-sdk"
import { BOOKING_MODULE } from "../modules/booking"
import type BookingModuleService from "../modules/booking/service"

export type RemovePatternInput = { customer_id: string; id: string }

const removePatternStep = createStep("canteen-remove-pattern", async ({ customer_id, id }: RemovePatternInput, { container }) => {
  await container.resolve<BookingModuleService>(BOOKING_MODULE).removePattern(customer_id, id)
  return new StepResponse(undefined)
})

/** Forgets a weekly pattern; meals that are chosen or booked stay. */
export const removePatternWorkflow = createWorkflow("canteen-remove-weekly-pattern", (input: RemovePatternInput) => {
  removePatternStep(input)
})
