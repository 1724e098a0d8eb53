import { model } from "@medusajs/framework/utils"

/**
 * One movement of a wallet in signed cents. Append-only: a trigger refuses update and delete. `hash` chains it to the entry
 * before, so that a row changed behind the application's back is found. `reference` is the checkout, booking or top-up.
 */
export const Entry = model
  .define("canteen_wallet_entry", {
    id: model.id({ prefix: "went" }).primaryKey(),
    account_id: model.text(),
    rank: model.number(),
    amount_cents: model.number(),
    balance_after_cents: model.number(),
    kind: model.enum(["top_up", "checkout", "reversal", "refund", "adjustment", "payout", "opening"]),
    label: model.text(),
    idempotency_key: model.text().unique(),
    reference: model.text().nullable(),
    posted_at: model.dateTime(),
    previous_hash: model.text(),
    hash: model.text(),
  })
  .indexes([{ on: ["account_id", "rank"], unique: true }])
  .checks([{ name: "an_entry_moves_money", expression: (columns) => `${columns.amount_cents} <> 0` }])
