import { model } from "@medusajs/framework/utils"

/**
 * Money on its way to a wallet: the cart that pays it, its order once placed, and whether it was credited. `idempotency_key` is the caller's:
 * asking twice with it makes one cart. One attempt at a time holds it, until `busy_until` (database time).
 */
export const TopUp = model
  .define("canteen_top_up", {
    id: model.id({ prefix: "topup" }).primaryKey(),
    cart_id: model.text().unique(),
    account_id: model.text().index(),
    amount_cents: model.number(),
    idempotency_key: model.text().nullable(),
    order_id: model.text().nullable(),
    state: model.enum(["open", "ordered", "credited"]).default("open"),
    busy_until: model.dateTime().nullable(),
    asked_at: model.dateTime(),
  })
  .indexes([{ on: ["account_id", "idempotency_key"], unique: true, where: "idempotency_key IS NOT NULL" }])
