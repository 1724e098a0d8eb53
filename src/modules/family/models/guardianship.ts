import { model } from "@medusajs/framework/utils"
import { Beneficiary } from "./beneficiary"

/** Ties a beneficiary to a customer: what the customer is to the beneficiary. Two parents are two rows. */
export const Guardianship = model
  .define("canteen_guardianship", {
    id: model.id({ prefix: "guard" }).primaryKey(),
    customer_id: model.text().index(),
    relationship: model.enum(["father", "mother", "guardian", "grandparent", "self", "spouse", "other"]),
    beneficiary: model.belongsTo(() => Beneficiary, { mappedBy: "guardianships" }),
  })
  .indexes([{ on: ["beneficiary_id", "customer_id"], unique: true }])
