import { model } from "@medusajs/framework/utils"

/**
 * The one row of a cart's checkout, the guard against two orders for one cart. `attempt` numbers the tries: it is part of the
 * ledger's key. While `busy_until` (database time) lies ahead one attempt holds the row. `held_until` (application time) ends the hold.
 * `settled` once the order is placed and its card, if any, is captured.
 */
export const Checkout = model
  .define("canteen_checkout", {
    id: model.id({ prefix: "chk" }).primaryKey(),
    cart_id: model.text().unique(),
    customer_id: model.text(),
    payee_id: model.text(),
    state: model.enum(["open", "paid", "ordered", "reversed"]).default("open"),
    attempt: model.number().default(0),
    total_cents: model.number(),
    wallet_cents: model.number(),
    busy_until: model.dateTime().nullable(),
    first_held_at: model.dateTime().nullable(),
    held_until: model.dateTime().nullable(),
    hold_extended: model.boolean().default(false),
    order_id: model.text().nullable(),
    settled: model.boolean().default(false),
    arrived_at: model.dateTime(),
  })
  .indexes([
    { on: ["customer_id"] },
    { on: ["order_id"], unique: true, where: "order_id IS NOT NULL" },
    { on: ["state"], where: "NOT settled" },
  ])
  .checks([{ name: "wallet_is_a_part", expression: (columns) => `${columns.wallet_cents} BETWEEN 0 AND ${columns.total_cents}` }])
