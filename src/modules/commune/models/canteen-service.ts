import { model } from "@medusajs/framework/utils"
import { Closure } from "./closure"
import { Commune } from "./commune"
import { ExtraDay } from "./extra-day"
import { Rulebook } from "./rulebook"
import { Tariff } from "./tariff"

/**
 * What can be booked: canteen, garderie, adults' meals. `product_id` is its product in the catalogue. With `offered_on_id` it is
 * booked on the meal days of that other service: same seats, own cutoff and price. `capacity` is the default of its meal days. `nature` parts
 * childcare before and after school from food on the yearly statement (Code général des impôts, 200 quater B).
 */
export const CanteenService = model
  .define("canteen_service", {
    id: model.id({ prefix: "csvc" }).primaryKey(),
    name: model.text(),
    slug: model.text(),
    rank: model.number(),
    product_id: model.text().nullable(),
    offered_on_id: model.text().nullable(),
    capacity: model.number().nullable(),
    nature: model.enum(["meal", "childcare"]).default("meal"),
    commune: model.belongsTo(() => Commune, { mappedBy: "canteen_services" }),
    tariffs: model.hasMany(() => Tariff, { mappedBy: "canteen_service" }),
    rulebooks: model.hasMany(() => Rulebook, { mappedBy: "canteen_service" }),
    closures: model.hasMany(() => Closure, { mappedBy: "canteen_service" }),
    extra_days: model.hasMany(() => ExtraDay, { mappedBy: "canteen_service" }),
  })
  .indexes([{ on: ["commune_id", "slug"], unique: true }])
