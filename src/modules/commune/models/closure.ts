import { model } from "@medusajs/framework/utils"
import { CanteenService } from "./canteen-service"

/**
 * Days on which a canteen service is shut, both ends included, with the reason that parents read. Closures of one decision were asked together:
 * a family is told of them once. Not `settled` while meals are still to be cancelled or families to be told. Reopened days keep a deleted row.
 */
export const Closure = model
  .define("canteen_closure", {
    id: model.id({ prefix: "clos" }).primaryKey(),
    from_day: model.text(),
    to_day: model.text(),
    reason: model.text(),
    note: model.text().nullable(),
    decision_id: model.text().nullable(),
    created_by: model.text().nullable(),
    settled: model.boolean().default(true),
    canteen_service: model.belongsTo(() => CanteenService, { mappedBy: "closures" }),
  })
  .indexes([{ on: ["canteen_service_id", "from_day", "to_day"], unique: true }, { on: ["decision_id"] }, { on: ["settled"], where: "NOT settled" }])
  .checks([
    {
      name: "closure_is_a_period",
      expression: (columns) =>
        `${columns.from_day} ~ '^\\d{4}-\\d{2}-\\d{2}$' AND ${columns.to_day} ~ '^\\d{4}-\\d{2}-\\d{2}$' AND ${columns.from_day} <= ${columns.to_day}`,
    },
  ])
