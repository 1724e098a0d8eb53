import { StepResponse, createStep, createWorkflow } from "@medusajs/framework/workflows-sdk"
import { BOOKING_MODULE } from "../modules/booking"
import type BookingModuleService from "../modules/booking/service"
import { FAMILY_MODULE } from "../modules/family"
import { hasBookings } from "../modules/family/errors"
import type FamilyModuleService from "../modules/family/service"
import { SESSION_MODULE } from "../modules/session"
import type SessionModuleService from "../modules/session/service"
import type { Day } from "../types/http"

export type RemoveBeneficiaryInput = { customer_id: string; id: string; today: Day }

const refuseBookedStep = createStep("canteen-refuse-booked-beneficiary", async ({ customer_id, id, today }: RemoveBeneficiaryInput, { container }) => {
  const coming = await container.resolve<BookingModuleService>(BOOKING_MODULE).countComing({ customer_id, beneficiary_id: [id] }, today)
  if (coming > 0) throw hasBookings(coming)
  return new StepResponse(undefined)
})

const ownBeneficiaryStep = createStep("canteen-own-beneficiary", async ({ customer_id, id }: RemoveBeneficiaryInput, { container }) => {
  await container.resolve<FamilyModuleService>(FAMILY_MODULE).retrieveWard(customer_id, id)
  return new StepResponse(undefined)
})

const removeBeneficiaryStep = createStep("canteen-remove-beneficiary", async ({ customer_id, id }: RemoveBeneficiaryInput, { container }) => {
  await container.resolve<FamilyModuleService>(FAMILY_MODULE).removeBeneficiary(customer_id, id)
  return new StepResponse(undefined)
})

const forgetPatternsStep = createStep("canteen-forget-patterns", async ({ customer_id, id }: RemoveBeneficiaryInput, { container }) => {
  await container.resolve<BookingModuleService>(BOOKING_MODULE).forgetPatternsOf(customer_id, id)
  return new StepResponse(undefined)
})

const revokeFeedsStep = createStep("canteen-revoke-feeds-of-beneficiary", async ({ customer_id, id }: RemoveBeneficiaryInput, { container }) => {
  await container.resolve<SessionModuleService>(SESSION_MODULE).feeds.revokeAll(customer_id, id)
  return new StepResponse(undefined)
})

/** Removes someone who eats from a family; refused while meals are booked. */
export const removeBeneficiaryWorkflow = createWorkflow("canteen-remove-beneficiary-of-family", (input: RemoveBeneficiaryInput) => {
  ownBeneficiaryStep(input)
  refuseBookedStep(input)
  removeBeneficiaryStep(input)
  forgetPatternsStep(input)
  revokeFeedsStep(input)
})
