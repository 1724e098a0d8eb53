import { model } from "@medusajs/framework/utils"

/** What the processor kept of one captured payment, in cents, as its books told a comparison. */
export const CardFee = model
  .define("canteen_card_fee", {
    id: model.id({ prefix: "fee" }).primaryKey(),
    account: model.text(),
    intent_id: model.text(),
    cents: model.number(),
  })
  .indexes([{ on: ["account", "intent_id"], unique: true }])
