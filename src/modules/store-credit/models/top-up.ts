import { model } from "@medusajs/framework/utils"

/** Money on its way to a wallet: the cart that pays it, its order once placed, and whether it was credited. */
export const TopUp = model.define("canteen_top_up", {
  id: model.id({ prefix: "topup" }).primaryKey(),
  cart_id: model.text().unique(),
  account_id: model.text().index(),
  amount_cents: model.number(),
  order_id: model.text().nullable(),
  state: model.enum(["open", "ordered", "credited"]).default("open"),
  asked_at: model.dateTime(),
})
