import { model } from "@medusajs/framework/utils"

/** A fact that has its receipt: a checkout, a top-up, a refund, a wallet's entry. Unique, so that no fact ever has two. Append-only. */
export const ReceiptSource = model.define("canteen_receipt_source", {
  id: model.id({ prefix: "rsrc" }).primaryKey(),
  key: model.text().unique(),
  receipt_id: model.text().index(),
})
