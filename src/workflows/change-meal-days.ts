import { StepResponse, WorkflowResponse, createStep, createWorkflow } from "@medusajs/framework/workflows-sdk"
import { Temporal } from "temporal-polyfill"
import { BOOKING_MODULE } from "../modules/booking"
import { capacityOf } from "../modules/booking/rules"
import type { ChangedMealDay, MealDayChange } from "../modules/booking/meal-days"
import type BookingModuleService from "../modules/booking/service"
import { pastDay } from "../modules/commune/errors"
import { todayAt } from "../modules/family/rules"
import { STAFF_MODULE } from "../modules/staff"
import type StaffModuleService from "../modules/staff/service"
import { readHosts } from "../queries/managed-services"

export type ChangeMealDaysInput = {
  canteen_service_id: string
  dates: string[]
  change: MealDayChange
  user_id: string
  commune_ids: string[]
  now: string
}
type Changed = { commune_id: string; meal_days: ChangedMealDay[] }

const changeStep = createStep("canteen-change-meal-days", async (input: ChangeMealDaysInput, { container }) => {
  const { canteen_service_id, commune_ids, change } = input
  const today = todayAt(Temporal.Instant.from(input.now))
  const over = input.dates.find((date) => date < today)
  if (over) throw pastDay("dates", over, today)
  const [host] = await readHosts(container, commune_ids, { ids: [canteen_service_id], field: "canteen_service_id" })
  if (!host) throw new Error(`service ${canteen_service_id} has no meal days`)
  const days = [...new Set(input.dates)].map((date) => ({ meal_day_service_id: host.id, date }))
  const meal_days = await container.resolve<BookingModuleService>(BOOKING_MODULE).changeMealDays(days, change)
  return new StepResponse<Changed>({
    commune_id: host.commune.id,
    meal_days: meal_days.map((day) => ({ ...day, capacity: capacityOf(day, host.capacity) })),
  })
})

const recordStep = createStep("canteen-record-meal-days", async ({ input, changed }: { input: ChangeMealDaysInput; changed: Changed }, { container }) => {
  const { user_id, canteen_service_id, change, dates } = input
  const act = { user_id, action: "meal_days.changed", subject_id: canteen_service_id, commune_id: changed.commune_id, details: { ...change, dates } }
  await container.resolve<StaffModuleService>(STAFF_MODULE).record([act])
  return new StepResponse(undefined)
})

/** Sets the capacity or the menu of days to come. */
export const changeMealDaysWorkflow = createWorkflow("canteen-change-meal-days-of-a-service", (input: ChangeMealDaysInput) => {
  const changed = changeStep(input)
  recordStep({ input, changed })
  return new WorkflowResponse(changed)
})
