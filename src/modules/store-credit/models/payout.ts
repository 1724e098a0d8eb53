import { model } from "@medusajs/framework/utils"

/**
 * Credit that a family takes back, in cents, debited when it is asked for. What the cards that topped the wallet up cannot take back, `transfer_cents`,
 * is owed by bank transfer to `iban`: who may see it is decided where it is read. `told` and `transfer_told` once each mail has left.
 */
export const Payout = model
  .define("canteen_payout", {
    id: model.id({ prefix: "payout" }).primaryKey(),
    account_id: model.text(),
    amount_cents: model.number(),
    transfer_cents: model.number(),
    iban: model.text().nullable(),
    account_holder: model.text().nullable(),
    idempotency_key: model.text().nullable(),
    asked_at: model.dateTime(),
    paid_on: model.text().nullable(),
    paid_by: model.text().nullable(),
    told: model.boolean().default(false),
    transfer_told: model.boolean().default(false),
  })
  .indexes([
    { on: ["account_id", "asked_at"] },
    { name: "IDX_canteen_payout_key", on: ["account_id", "idempotency_key"], unique: true, where: "idempotency_key IS NOT NULL" },
    { name: "IDX_canteen_payout_to_transfer", on: ["asked_at"], where: "transfer_cents > 0 AND paid_on IS NULL" },
    { name: "IDX_canteen_payout_to_tell", on: ["id"], where: "NOT told OR (paid_on IS NOT NULL AND NOT transfer_told)" },
  ])
  .checks([
    { name: "a_payout_is_positive", expression: (columns) => `${columns.amount_cents} > 0` },
    { name: "transfer_is_a_part", expression: (columns) => `${columns.transfer_cents} BETWEEN 0 AND ${columns.amount_cents}` },
    {
      name: "a_transfer_has_an_account",
      expression: (columns) => `${columns.transfer_cents} = 0 OR (${columns.iban} IS NOT NULL AND ${columns.account_holder} IS NOT NULL)`,
    },
  ])
