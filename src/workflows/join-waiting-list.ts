import { StepResponse, WorkflowResponse, createStep, createWorkflow } from "@medusajs/framework/workflows-sdk"
import { Temporal } from "temporal-polyfill"
import { decideMeal } from "../decisions/meal"
import { BOOKING_MODULE } from "../modules/booking"
import type BookingModuleService from "../modules/booking/service"
import { readMealRules } from "../queries/meal-rules"
import { notFound } from "../types/canteen-error"
import type { RefusedMeal } from "../types/http"

export type JoinWaitingListInput = {
  customer_id: string
  canteen_service_id: string
  beneficiary_id: string
  dates: string[]
  take_at_once: boolean
  now: string
}

/** Each day is decided as a booking would be; whether it is really full is decided under its lock. */
const joinStep = createStep("canteen-join-waiting-list", async (input: JoinWaitingListInput, { container }) => {
  const { customer_id, canteen_service_id, beneficiary_id, take_at_once } = input
  const now = Temporal.Instant.from(input.now)
  const dates = [...new Set(input.dates)].sort()
  const { family, services } = await readMealRules(container, {
    customerId: customer_id,
    canteenServiceIds: [canteen_service_id],
    from: dates[0] ?? "",
    to: dates.at(-1) ?? "",
  })
  const prepared = services.get(canteen_service_id)
  if (!prepared) throw notFound("canteen_service", canteen_service_id)
  const beneficiary = family.beneficiaries.find((own) => own.id === beneficiary_id)
  if (!beneficiary) throw notFound("beneficiary", beneficiary_id)
  const refused: RefusedMeal[] = []
  const days: { date: string; price_cents: number }[] = []
  for (const date of dates) {
    const { refusal, decision, closure } = decideMeal(prepared, family, { beneficiary, date, now })
    if (!refusal && decision.price_cents !== null) days.push({ date, price_cents: decision.price_cents })
    else refused.push({ beneficiary_id, canteen_service_id, date, refusal: refusal ?? "membership_missing", ...(closure ? { closure } : {}) })
  }
  const { meal_day_service_id, commune, capacity } = prepared.service
  const notFull = await container.resolve<BookingModuleService>(BOOKING_MODULE).lines.join({
    customer_id,
    beneficiary_id,
    canteen_service_id,
    meal_day_service_id,
    commune_id: commune.id,
    capacity,
    take_at_once,
    days,
    at: new Date(now.epochMilliseconds),
  })
  return new StepResponse([...refused, ...notFull].sort((a, b) => (a.date < b.date ? -1 : 1)))
})

/** Enters a beneficiary in the waiting lists of full days; answers the days that cannot be waited for, each with its reason. */
export const joinWaitingListWorkflow = createWorkflow("canteen-join-waiting-list-of-days", (input: JoinWaitingListInput) => new WorkflowResponse(joinStep(input)))
