import { model } from "@medusajs/framework/utils"
import { Beneficiary } from "./beneficiary"

/**
 * Ties a beneficiary to a customer: what the customer is to the beneficiary. Two parents are two rows. `custody_weeks` are the ISO weeks during
 * which the child is with this parent; null when it always is.
 */
export const Guardianship = model
  .define("canteen_guardianship", {
    id: model.id({ prefix: "guard" }).primaryKey(),
    customer_id: model.text().index(),
    relationship: model.enum(["father", "mother", "guardian", "grandparent", "self", "spouse", "other"]),
    custody_weeks: model.enum(["even", "odd"]).nullable(),
    beneficiary: model.belongsTo(() => Beneficiary, { mappedBy: "guardianships" }),
  })
  .indexes([{ on: ["beneficiary_id", "customer_id"], unique: true }])
