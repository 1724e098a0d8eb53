import { model } from "@medusajs/framework/utils"

/** What a beneficiary eats at a commune's tables: one diet of that commune's list, or none. */
export const BeneficiaryDiet = model
  .define("canteen_beneficiary_diet", {
    id: model.id({ prefix: "bdiet" }).primaryKey(),
    beneficiary_id: model.text(),
    commune_id: model.text(),
    diet_id: model.text().index(),
  })
  .indexes([{ on: ["beneficiary_id", "commune_id"], unique: true }])
