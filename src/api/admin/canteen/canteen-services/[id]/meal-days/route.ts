import { readAdminMealDays } from "../../../../../../queries/meal-days"
import type { AdminMealDaysResponse } from "../../../../../../types/http"
import { defineStaffRoute } from "../../../../../define-staff-route"
import { type MealDaysQuery, mealDaysQuery } from "../../../meal-days/schema"

export const GET = defineStaffRoute<AdminMealDaysResponse, undefined, MealDaysQuery>(
  {
    summary: "The days of a canteen service: open or not and why, seats, capacity, menu",
    permission: "calendar.manage",
    query: mealDaysQuery,
    answers: "AdminMealDaysResponse",
  },
  async ({ scope, communes, params, query, now }) => readAdminMealDays(scope, communes, { canteen_service_id: params["id"] ?? "", ...query, now })
)
