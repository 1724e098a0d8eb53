import { model } from "@medusajs/framework/utils"

/**
 * A movement that staff posted by hand, in signed cents, with the reason that the family reads. `idempotency_key` is the caller's: asking twice with it
 * moves money once. `told` once the family's mail has left.
 */
export const Adjustment = model
  .define("canteen_wallet_adjustment", {
    id: model.id({ prefix: "wadj" }).primaryKey(),
    account_id: model.text().index(),
    amount_cents: model.number(),
    reason: model.text(),
    adjusted_by: model.text(),
    idempotency_key: model.text().nullable(),
    adjusted_at: model.dateTime(),
    told: model.boolean().default(false),
  })
  .indexes([
    { name: "IDX_canteen_wallet_adjustment_key", on: ["adjusted_by", "idempotency_key"], unique: true, where: "idempotency_key IS NOT NULL" },
    { on: ["id"], where: "NOT told" },
  ])
  .checks([{ name: "an_adjustment_moves_money", expression: (columns) => `${columns.amount_cents} <> 0` }])
