import { model } from "@medusajs/framework/utils"

/**
 * The part of a pay-out that goes back to one card payment. `due` until it is sent; `unknown` from just before that, at `sent_at` (database time), until
 * the processor's clear answer: it is never sent again before its refunds are compared with ours.
 */
export const PayoutRefund = model
  .define("canteen_payout_refund", {
    id: model.id({ prefix: "pref" }).primaryKey(),
    payout_id: model.text(),
    top_up_id: model.text().index(),
    payment_id: model.text(),
    cents: model.number(),
    state: model.enum(["due", "unknown", "done"]).default("due"),
    sent_at: model.dateTime().nullable(),
  })
  .indexes([
    { on: ["payout_id", "top_up_id"], unique: true },
    { name: "IDX_canteen_payout_refund_open", on: ["payout_id"], where: "state <> 'done'" },
  ])
  .checks([{ name: "a_payout_refund_is_positive", expression: (columns) => `${columns.cents} > 0` }])
