import { model } from "@medusajs/framework/utils"
import { CanteenService } from "./canteen-service"
import { Diet } from "./diet"
import { DocumentRequirement } from "./document-requirement"
import { Payee } from "./payee"

/** The tenant: a town hall. `zone` is its school holidays' zone (A, B or C). Whom families turn to is optional, and public. */
export const Commune = model.define("canteen_commune", {
  id: model.id({ prefix: "comm" }).primaryKey(),
  name: model.text(),
  slug: model.text().unique(),
  zone: model.enum(["A", "B", "C"]),
  alsace_moselle: model.boolean().default(false),
  rank: model.number(),
  contact_email: model.text().nullable(),
  contact_phone: model.text().nullable(),
  contact_address: model.text().nullable(),
  opening_hours: model.text().nullable(),
  data_protection_contact: model.text().nullable(),
  payee: model.belongsTo(() => Payee, { mappedBy: "communes" }),
  canteen_services: model.hasMany(() => CanteenService, { mappedBy: "commune" }),
  diets: model.hasMany(() => Diet, { mappedBy: "commune" }),
  document_requirements: model.hasMany(() => DocumentRequirement, { mappedBy: "commune" }),
})
