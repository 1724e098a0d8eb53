import { model } from "@medusajs/framework/utils"

/**
 * One canteen service on one day: its seats. Made at the first booking. `capacity` is the day's own number of seats; null follows the
 * service's, so that a change there holds at once. `full_since` is when the last seat went, while it is known. `menu` is shown to parents.
 */
export const MealDay = model
  .define("canteen_meal_day", {
    id: model.id({ prefix: "mday" }).primaryKey(),
    canteen_service_id: model.text(),
    day: model.text(),
    capacity: model.number().nullable(),
    seats_taken: model.number().default(0),
    menu: model.text().nullable(),
    full_since: model.dateTime().nullable(),
  })
  .indexes([{ on: ["canteen_service_id", "day"], unique: true }])
  .checks([
    { name: "meal_day_is_a_day", expression: (columns) => `${columns.day} ~ '^\\d{4}-\\d{2}-\\d{2}$'` },
    { name: "seats_are_counted", expression: (columns) => `${columns.seats_taken} >= 0` },
  ])
