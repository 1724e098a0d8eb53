import { model } from "@medusajs/framework/utils"
import { CanteenService } from "./canteen-service"
import { TariffPricing } from "./tariff-pricing"

/**
 * A family's situation in a canteen service; its prices are versions by the meal's date. `residence` names the situation for which a
 * rulebook's window may open earlier; `variant_id` is its variant in the catalogue.
 */
export const Tariff = model.define("canteen_tariff", {
  id: model.id({ prefix: "tarif" }).primaryKey(),
  label: model.text(),
  audience: model.enum(["child", "adult"]),
  residence: model.enum(["resident", "other"]).nullable(),
  rank: model.number(),
  variant_id: model.text().nullable(),
  canteen_service: model.belongsTo(() => CanteenService, { mappedBy: "tariffs" }),
  pricings: model.hasMany(() => TariffPricing, { mappedBy: "tariff" }),
})
