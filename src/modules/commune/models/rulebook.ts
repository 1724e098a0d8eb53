import { model } from "@medusajs/framework/utils"
import { CanteenService } from "./canteen-service"

/**
 * One version of a service's rules, valid for meals from `effective_from` (a day) on. Never edited in place: the database refuses
 * it. `published_by` is a user, null for what came with the service; `warnings` are those shown when it was published. A version
 * that was withdrawn before it took effect is soft-deleted: meals booked under it keep its terms.
 */
export const Rulebook = model
  .define("canteen_rulebook", {
    id: model.id({ prefix: "rbook" }).primaryKey(),
    effective_from: model.text(),
    rules: model.json(),
    published_by: model.text().nullable(),
    published_at: model.dateTime().nullable(),
    warnings: model.json().nullable(),
    canteen_service: model.belongsTo(() => CanteenService, { mappedBy: "rulebooks" }),
  })
  .indexes([{ on: ["canteen_service_id", "effective_from"], unique: true }])
  .checks([{ name: "effective_from_is_a_day", expression: (columns) => `${columns.effective_from} ~ '^\\d{4}-\\d{2}-\\d{2}$'` }])
