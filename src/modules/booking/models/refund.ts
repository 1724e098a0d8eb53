import { model } from "@medusajs/framework/utils"

/**
 * Money that comes back for a cancelled booking, by channel. A wallet's part is done in the cancelling transaction; a card's part is `due`,
 * and `unknown` when the processor gave no clear answer: it is not sent again before its refunds are compared.
 */
export const Refund = model
  .define("canteen_refund", {
    id: model.id({ prefix: "cref" }).primaryKey(),
    booking_id: model.text(),
    checkout_id: model.text().index(),
    channel: model.enum(["wallet", "card"]),
    cents: model.number(),
    state: model.enum(["due", "unknown", "done"]),
  })
  .indexes([{ on: ["booking_id", "channel"], unique: true }])
  .checks([{ name: "a_refund_is_positive", expression: (columns) => `${columns.cents} > 0` }])
