import { model } from "@medusajs/framework/utils"
import { Document } from "./document"

/**
 * A family's quotient familial at one commune, in whole euros. It counts once its document is accepted, for meals from `valid_from` to
 * `valid_until`, both included; `valid_until` is the commune's to say.
 */
export const Quotient = model
  .define("canteen_quotient", {
    id: model.id({ prefix: "quot" }).primaryKey(),
    customer_id: model.text(),
    commune_id: model.text(),
    value: model.number(),
    valid_from: model.text(),
    valid_until: model.text().nullable(),
    document: model.belongsTo(() => Document, { mappedBy: "quotient" }),
  })
  .indexes([{ on: ["customer_id", "commune_id"] }])
  .checks([
    { name: "quotient_is_not_negative", expression: (columns) => `${columns.value} >= 0` },
    {
      name: "quotient_is_a_period",
      expression: (columns) =>
        `${columns.valid_from} ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' AND (${columns.valid_until} IS NULL OR (${columns.valid_until} ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' AND ${columns.valid_from} <= ${columns.valid_until}))`,
    },
  ])
