import { model } from "@medusajs/framework/utils"

/**
 * One receipt of a payee, numbered without gaps in its year. Immutable: a trigger refuses update and delete, and a wrong one is voided by a
 * counter-receipt that names it in `voids_id`. `day` is the local day of the fact and gives the year; `snapshot` is all that the document shows.
 * `commune_ids` are the communes of its lines, or every commune of the payee for money that belongs to no meal: whoever sees all of them sees the receipt.
 */
export const Receipt = model
  .define("canteen_receipt", {
    id: model.id({ prefix: "rcpt" }).primaryKey(),
    payee_id: model.text(),
    year: model.number(),
    number: model.number(),
    kind: model.enum(["order", "top_up", "refund", "payout", "adjustment", "void"]),
    customer_id: model.text(),
    order_id: model.text().nullable(),
    commune_ids: model.array(),
    day: model.text(),
    total_cents: model.number(),
    wallet_cents: model.number(),
    card_cents: model.number(),
    voids_id: model.text().nullable(),
    snapshot: model.json(),
    issued_at: model.dateTime(),
  })
  .indexes([
    { on: ["payee_id", "year", "number"], unique: true },
    { on: ["voids_id"], unique: true, where: "voids_id IS NOT NULL" },
    { on: ["customer_id", "day"] },
    { on: ["order_id"], where: "order_id IS NOT NULL" },
  ])
  .checks([
    { name: "receipt_adds_up", expression: (columns) => `${columns.total_cents} = ${columns.wallet_cents} + ${columns.card_cents}` },
    { name: "receipt_is_of_its_year", expression: (columns) => `${columns.day} ~ '^\\d{4}-\\d{2}-\\d{2}$' AND left(${columns.day}, 4) = ${columns.year}::text` },
    { name: "a_receipt_is_seen_by_a_commune", expression: (columns) => `cardinality(${columns.commune_ids}) > 0` },
    { name: "receipts_count_from_one", expression: (columns) => `${columns.number} >= 1` },
    { name: "a_counter_receipt_names_one", expression: (columns) => `(${columns.kind} = 'void') = (${columns.voids_id} IS NOT NULL)` },
  ])
