import type { MealDaysResponse } from "../../../../types/http"
import { changeMealDaysWorkflow } from "../../../../workflows/change-meal-days"
import { defineStaffRoute } from "../../../define-staff-route"
import { type MealDaysBody, mealDaysChange } from "./schema"

export const POST = defineStaffRoute<MealDaysResponse, MealDaysBody>(
  {
    summary: "Sets the capacity or the menu of days to come, all or none; never below the seats taken",
    permission: "calendar.manage",
    body: mealDaysChange,
    answers: "MealDaysResponse",
  },
  async ({ scope, communes, staff, body, now }) => {
    const { canteen_service_id, dates, ...change } = body
    const input = { canteen_service_id, dates, change, user_id: staff.user_id, commune_ids: communes.toArray(), now: now.toString() }
    const { result } = await changeMealDaysWorkflow(scope).run({ input })
    return { meal_days: result.meal_days.map(({ day, ...rest }) => ({ date: day, ...rest })) }
  }
)
