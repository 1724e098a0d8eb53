import { model } from "@medusajs/framework/utils"

/**
 * How the weeks of one beneficiary go in one canteen service, as the family said once. It books nothing: its days are decided when it is
 * applied. `even` and `odd` are ISO week numbers; a beneficiary has either `every`, or `even` and `odd`.
 */
export const WeeklyPattern = model
  .define("canteen_weekly_pattern", {
    id: model.id({ prefix: "wpat" }).primaryKey(),
    customer_id: model.text(),
    beneficiary_id: model.text().index(),
    canteen_service_id: model.text(),
    weeks: model.enum(["every", "even", "odd"]),
    weekdays: model.array(),
  })
  .indexes([{ name: "IDX_canteen_weekly_pattern_owner", on: ["customer_id", "beneficiary_id", "canteen_service_id", "weeks"], unique: true }])
  .checks([
    {
      name: "weekly_pattern_has_weekdays",
      expression: (columns) =>
        `cardinality(${columns.weekdays}) > 0 AND ${columns.weekdays} <@ ARRAY['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']::text[]`,
    },
  ])
