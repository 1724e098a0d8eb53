import { model } from "@medusajs/framework/utils"
import { Commune } from "./commune"

/**
 * A diet that a commune serves. `code` is its label as an address would write it. One that families have chosen is retired, not removed: it is kept for who has
 * it, and offered to nobody else.
 */
export const Diet = model
  .define("canteen_diet", {
    id: model.id({ prefix: "diet" }).primaryKey(),
    code: model.text(),
    label: model.text(),
    rank: model.number(),
    retired_at: model.dateTime().nullable(),
    commune: model.belongsTo(() => Commune, { mappedBy: "diets" }),
  })
  .indexes([{ on: ["commune_id", "code"], unique: true }])
