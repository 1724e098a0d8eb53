import { model } from "@medusajs/framework/utils"
import { Guardianship } from "./guardianship"

/** Who eats. `birth_date` is a day; unknown for the adults who would rather not say. */
export const Beneficiary = model
  .define("canteen_beneficiary", {
    id: model.id({ prefix: "bene" }).primaryKey(),
    first_name: model.text(),
    last_name: model.text(),
    birth_date: model.text().nullable(),
    guardianships: model.hasMany(() => Guardianship, { mappedBy: "beneficiary" }),
  })
  .checks([{ name: "beneficiary_birth_date_is_a_day", expression: (columns) => `${columns.birth_date} ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'` }])
