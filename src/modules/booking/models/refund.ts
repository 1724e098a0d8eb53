import { model } from "@medusajs/framework/utils"

/**
 * Money that comes back, by channel: for a cancelled booking, or as a gesture of staff that cancels nothing (`booking_id` null, with its reason and the commune that makes it). A
 * wallet's part is in the wallet with the transaction that writes the row; a card's part is `due`, and `unknown` from just before it is sent, at
 * `sent_at` (database time), until the processor's clear answer: it is never sent again before its refunds are compared. A gesture is `done` once its order follows.
 */
export const Refund = model
  .define("canteen_refund", {
    id: model.id({ prefix: "cref" }).primaryKey(),
    booking_id: model.text().nullable(),
    checkout_id: model.text().index(),
    channel: model.enum(["wallet", "card"]),
    cents: model.number(),
    state: model.enum(["due", "unknown", "done"]),
    sent_at: model.dateTime().nullable(),
    commune_id: model.text().nullable(),
    reason: model.text().nullable(),
    refunded_by: model.text().nullable(),
    idempotency_key: model.text().nullable(),
  })
  .indexes([
    { on: ["booking_id", "channel"], unique: true },
    { on: ["idempotency_key"], unique: true, where: "idempotency_key IS NOT NULL" },
    { on: ["state"], where: "state <> 'done'" },
  ])
  .checks([
    { name: "a_refund_is_positive", expression: (columns) => `${columns.cents} > 0` },
    { name: "a_gesture_has_a_reason", expression: (columns) => `${columns.booking_id} IS NOT NULL OR (${columns.reason} IS NOT NULL AND ${columns.commune_id} IS NOT NULL)` },
  ])
