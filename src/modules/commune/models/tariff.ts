import { model } from "@medusajs/framework/utils"
import { CanteenService } from "./canteen-service"

/** A family's situation in a canteen service and its pricing (RULES: Pricing); `variant_id` is its variant in the catalogue. */
export const Tariff = model.define("canteen_tariff", {
  id: model.id({ prefix: "tarif" }).primaryKey(),
  label: model.text(),
  audience: model.enum(["child", "adult"]),
  pricing: model.json(),
  rank: model.number(),
  variant_id: model.text().nullable(),
  canteen_service: model.belongsTo(() => CanteenService, { mappedBy: "tariffs" }),
})
