import { model } from "@medusajs/framework/utils"

/** A school holiday of a zone; `from_day` and `to_day` are the first and last day without school (Ministry of Education). */
export const SchoolHoliday = model
  .define("canteen_school_holiday", {
    id: model.id({ prefix: "shol" }).primaryKey(),
    zone: model.enum(["A", "B", "C"]),
    school_year: model.text(),
    name: model.text(),
    from_day: model.text(),
    to_day: model.text(),
  })
  .indexes([{ on: ["zone", "from_day"], unique: true }])
  .checks([
    {
      name: "school_holiday_is_a_period",
      expression: (columns) =>
        `${columns.from_day} ~ '^\\d{4}-\\d{2}-\\d{2}$' AND ${columns.to_day} ~ '^\\d{4}-\\d{2}-\\d{2}$' AND ${columns.from_day} <= ${columns.to_day}`,
    },
  ])
