import { model } from "@medusajs/framework/utils"
import { CanteenService } from "./canteen-service"
import { Diet } from "./diet"
import { DocumentRequirement } from "./document-requirement"
import { Payee } from "./payee"

/** The tenant: a town hall. `zone` is its school holidays' zone (A, B or C). What it says of itself is optional and public, as are its colour (`#rrggbb`) and its logo (a PNG). */
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
  local_terms: model.text().nullable(),
  brand_colour: model.text().nullable(),
  logo_key: model.text().nullable(),
  logo_bytes: model.number().nullable(),
  logo_width: model.number().nullable(),
  logo_height: model.number().nullable(),
  payee: model.belongsTo(() => Payee, { mappedBy: "communes" }),
  canteen_services: model.hasMany(() => CanteenService, { mappedBy: "commune" }),
  diets: model.hasMany(() => Diet, { mappedBy: "commune" }),
  document_requirements: model.hasMany(() => DocumentRequirement, { mappedBy: "commune" }),
})
