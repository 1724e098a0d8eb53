import { StepResponse, WorkflowResponse, createStep, createWorkflow } from "@medusajs/framework/workflows-sdk"
import { Temporal } from "temporal-polyfill"
import { servedWeekdays } from "../decisions/weekly-pattern"
import { BOOKING_MODULE } from "../modules/booking"
import { weekdayNotServed } from "../modules/booking/errors"
import type BookingModuleService from "../modules/booking/service"
import type { PatternInput } from "../modules/booking/weekly-patterns"
import { COMMUNE_MODULE } from "../modules/commune"
import type CommuneModuleService from "../modules/commune/service"
import { FAMILY_MODULE } from "../modules/family"
import { todayAt } from "../modules/family/rules"
import type FamilyModuleService from "../modules/family/service"
import { notFound } from "../types/canteen-error"

export type SavePatternInput = PatternInput & { now: string }

const checkPatternStep = createStep("canteen-check-pattern", async (input: SavePatternInput, { container }) => {
  const { customer_id, beneficiary_id, canteen_service_id, weekdays } = input
  await container.resolve<FamilyModuleService>(FAMILY_MODULE).retrieveWard(customer_id, beneficiary_id)
  const rules = (await container.resolve<CommuneModuleService>(COMMUNE_MODULE).readRules([canteen_service_id])).get(canteen_service_id)
  if (!rules) throw notFound("canteen_service", canteen_service_id)
  const served = servedWeekdays(rules, todayAt(Temporal.Instant.from(input.now)))
  const wrong = weekdays.find((weekday) => !served.includes(weekday))
  if (wrong) throw weekdayNotServed(wrong, served)
  return new StepResponse(undefined)
})

const savePatternStep = createStep("canteen-save-pattern", async (input: SavePatternInput, { container }) => {
  const { customer_id, beneficiary_id, canteen_service_id, weeks, weekdays } = input
  const pattern = { customer_id, beneficiary_id, canteen_service_id, weeks, weekdays }
  return new StepResponse(await container.resolve<BookingModuleService>(BOOKING_MODULE).savePattern(pattern))
})

/** Keeps how the weeks of one beneficiary go in one canteen service. */
export const savePatternWorkflow = createWorkflow("canteen-save-weekly-pattern", (input: SavePatternInput) => {
  checkPatternStep(input)
  return new WorkflowResponse(savePatternStep(input))
})
