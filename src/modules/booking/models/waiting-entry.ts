import { model } from "@medusajs/framework/utils"

/**
 * One beneficiary in the line for one meal day, in order of `joined_at`. An offer keeps a seat until `offered_until` (application time).
 * `at_once`: whether the family lets its wallet book a freed seat by itself, and how far that went; `price_cents` is the price it agreed to.
 * `told` is false while a mail about the present state is due.
 */
export const WaitingEntry = model
  .define("canteen_waiting_entry", {
    id: model.id({ prefix: "wait" }).primaryKey(),
    customer_id: model.text(),
    beneficiary_id: model.text(),
    canteen_service_id: model.text(),
    meal_day_id: model.text(),
    meal_day_service_id: model.text(),
    commune_id: model.text(),
    day: model.text(),
    state: model.enum(["waiting", "offered", "taken", "declined", "expired", "left"]).default("waiting"),
    at_once: model.enum(["no", "due", "trying", "failed"]).default("no"),
    price_cents: model.number(),
    joined_at: model.dateTime(),
    offered_at: model.dateTime().nullable(),
    offered_until: model.dateTime().nullable(),
    ended_at: model.dateTime().nullable(),
    ended_reason: model.text().nullable(),
    told: model.boolean().default(true),
  })
  .indexes([
    { on: ["beneficiary_id", "meal_day_id"], unique: true, where: "state IN ('waiting', 'offered') AND deleted_at IS NULL" },
    { on: ["meal_day_id", "joined_at"], where: "state IN ('waiting', 'offered')" },
    { on: ["customer_id", "day"] },
    { on: ["canteen_service_id", "day"] },
    { on: ["state"], where: "NOT told" },
  ])
  .checks([
    { name: "an_offer_has_a_deadline", expression: (columns) => `${columns.state} <> 'offered' OR ${columns.offered_until} IS NOT NULL` },
    { name: "agreed_price_is_not_negative", expression: (columns) => `${columns.price_cents} >= 0` },
  ])
