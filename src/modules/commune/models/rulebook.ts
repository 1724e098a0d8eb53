import { model } from "@medusajs/framework/utils"
import { CanteenService } from "./canteen-service"

/** One version of a service's rules, valid for meals from `effective_from` (a day) on; never edited in place. */
export const Rulebook = model
  .define("canteen_rulebook", {
    id: model.id({ prefix: "rbook" }).primaryKey(),
    effective_from: model.text(),
    rules: model.json(),
    canteen_service: model.belongsTo(() => CanteenService, { mappedBy: "rulebooks" }),
  })
  .indexes([{ on: ["canteen_service_id", "effective_from"], unique: true }])
  .checks([{ name: "effective_from_is_a_day", expression: (columns) => `${columns.effective_from} ~ '^\\d{4}-\\d{2}-\\d{2}$'` }])
