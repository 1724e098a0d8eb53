import { model } from "@medusajs/framework/utils"

/**
 * One beneficiary on one meal day. `meal_day_service_id` and `day` repeat the meal day's key, for reading without a join; the unique
 * index over active bookings is the last defence against two meals. `decided_under` keeps the rulebook and the price's origin, `closure_id` the closure that cancelled it,
 * `cancel_reason` why staff did.
 */
export const Booking = model
  .define("canteen_booking", {
    id: model.id({ prefix: "book" }).primaryKey(),
    checkout_id: model.text().index(),
    customer_id: model.text(),
    beneficiary_id: model.text(),
    meal_day_id: model.text(),
    meal_day_service_id: model.text(),
    canteen_service_id: model.text(),
    commune_id: model.text(),
    tariff_id: model.text(),
    day: model.text(),
    status: model.enum(["held", "confirmed", "cancelled", "served", "absent"]),
    price_cents: model.number(),
    decided_under: model.json(),
    booked_at: model.dateTime(),
    cancelled_at: model.dateTime().nullable(),
    cancelled_by: model.text().nullable(),
    cancel_reason: model.text().nullable(),
    closure_id: model.text().nullable(),
    order_follows: model.boolean().default(true),
  })
  .indexes([
    { on: ["beneficiary_id", "meal_day_id"], unique: true, where: "status <> 'cancelled' AND deleted_at IS NULL" },
    { on: ["customer_id", "day"] },
    { on: ["canteen_service_id", "day"] },
    { on: ["meal_day_id"] },
    { on: ["order_follows"], where: "NOT order_follows" },
    { on: ["closure_id"], where: "closure_id IS NOT NULL" },
  ])
  .checks([{ name: "price_is_not_negative", expression: (columns) => `${columns.price_cents} >= 0` }])
