import { model } from "@medusajs/framework/utils"

/** The last number of a payee's year. Its row is locked while a receipt takes the next one: number and receipt commit together. */
export const ReceiptCounter = model
  .define("canteen_receipt_counter", {
    id: model.id({ prefix: "rcnt" }).primaryKey(),
    payee_id: model.text(),
    year: model.number(),
    last_number: model.number().default(0),
  })
  .indexes([{ on: ["payee_id", "year"], unique: true }])
