import { model } from "@medusajs/framework/utils"
import { CanteenService } from "./canteen-service"

/** Days on which a canteen service is shut, both ends included, with the reason that parents read. */
export const Closure = model
  .define("canteen_closure", {
    id: model.id({ prefix: "clos" }).primaryKey(),
    from_day: model.text(),
    to_day: model.text(),
    reason: model.text(),
    note: model.text().nullable(),
    canteen_service: model.belongsTo(() => CanteenService, { mappedBy: "closures" }),
  })
  .checks([
    {
      name: "closure_is_a_period",
      expression: (columns) =>
        `${columns.from_day} ~ '^\\d{4}-\\d{2}-\\d{2}$' AND ${columns.to_day} ~ '^\\d{4}-\\d{2}-\\d{2}$' AND ${columns.from_day} <= ${columns.to_day}`,
    },
  ])
