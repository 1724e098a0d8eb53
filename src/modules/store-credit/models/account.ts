import { model } from "@medusajs/framework/utils"

/**
 * The wallet of one customer at one payee. The balance is the sum of its entries, in cents, never negative. Below `low_balance_cents` the family gets a
 * mail: `low_balance_armed` is the rank of the entry since which it waits for that, null once it was sent and until the balance is above again.
 */
export const Account = model
  .define("canteen_wallet_account", {
    id: model.id({ prefix: "wal" }).primaryKey(),
    customer_id: model.text(),
    payee_id: model.text(),
    balance_cents: model.number().default(0),
    entries_count: model.number().default(0),
    last_hash: model.text().default(""),
    low_balance_cents: model.number().nullable(),
    low_balance_armed: model.number().nullable(),
  })
  .indexes([
    { on: ["customer_id", "payee_id"], unique: true },
    { on: ["low_balance_armed"], where: "low_balance_armed IS NOT NULL" },
  ])
  .checks([
    { name: "balance_is_never_negative", expression: (columns) => `${columns.balance_cents} >= 0` },
    { name: "low_balance_is_positive", expression: (columns) => `${columns.low_balance_cents} > 0` },
  ])
