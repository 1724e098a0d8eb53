import { z } from "@medusajs/framework/zod"
import { day, identifier, text } from "../../../fields"

const DAYS = 400
const DAY_MS = 86_400_000

export const mealDaysChange = z
  .strictObject({
    canteen_service_id: identifier,
    dates: z.array(day).min(1).max(DAYS),
    capacity: z.number().int().min(0).max(100_000).nullable().optional(),
    menu: text(300).nullable().optional(),
  })
  .refine(({ capacity, menu }) => capacity !== undefined || menu !== undefined, { path: ["capacity"], message: "give a capacity, a menu, or both" })
export type MealDaysBody = z.infer<typeof mealDaysChange>

/** Both ends, or neither: then it is the month of today. */
export const mealDaysQuery = z
  .strictObject({ from: day.optional(), to: day.optional() })
  .refine(({ from, to }) => (from === undefined) === (to === undefined), { path: ["to"], message: "give both from and to, or neither" })
  .refine(({ from = "", to = "" }) => from <= to, { path: ["to"], message: "must not be before from" })
  .refine(({ from = "", to = "" }) => from === "" || (Date.parse(to) - Date.parse(from)) / DAY_MS < DAYS, { path: ["to"], message: `at most ${DAYS} days` })
export type MealDaysQuery = z.infer<typeof mealDaysQuery>
