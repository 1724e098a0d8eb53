import { model } from "@medusajs/framework/utils"

/** The wallet of one customer at one payee. The balance is the sum of its entries, in cents, never negative. */
export const Account = model
  .define("canteen_wallet_account", {
    id: model.id({ prefix: "wal" }).primaryKey(),
    customer_id: model.text(),
    payee_id: model.text(),
    balance_cents: model.number().default(0),
    entries_count: model.number().default(0),
    last_hash: model.text().default(""),
  })
  .indexes([{ on: ["customer_id", "payee_id"], unique: true }])
  .checks([{ name: "balance_is_never_negative", expression: (columns) => `${columns.balance_cents} >= 0` }])
