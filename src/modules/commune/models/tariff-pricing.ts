import { model } from "@medusajs/framework/utils"
import { Tariff } from "./tariff"

/**
 * One version of a tariff's pricing (RULES: Pricing), valid for meals from `effective_from` (a day) on; never edited in place. `published_by` is
 * a user of the admin, null for what came with the service.
 */
export const TariffPricing = model
  .define("canteen_tariff_pricing", {
    id: model.id({ prefix: "pric" }).primaryKey(),
    effective_from: model.text(),
    pricing: model.json(),
    published_by: model.text().nullable(),
    published_at: model.dateTime().nullable(),
    tariff: model.belongsTo(() => Tariff, { mappedBy: "pricings" }),
  })
  .indexes([{ on: ["tariff_id", "effective_from"], unique: true }])
  .checks([{ name: "pricing_is_from_a_day", expression: (columns) => `${columns.effective_from} ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'` }])
