import { model } from "@medusajs/framework/utils"

/** Until when (database time) every fact was looked at: the next search begins a little before. One row. */
export const ReceiptSearch = model.define("canteen_receipt_search", {
  id: model.id({ prefix: "rsea" }).primaryKey(),
  seen_until: model.dateTime(),
})
