import { model } from "@medusajs/framework/utils"

/**
 * The allergies of a beneficiary and its PAI, readable with the key that `key_id` names and nowhere else (`health-seal.ts`), and the consent that a guardian gave
 * for them (GDPR, article 9). Without consent there is no row: withdrawing it deletes the row.
 */
export const HealthRecord = model.define("canteen_health_record", {
  id: model.id({ prefix: "health" }).primaryKey(),
  beneficiary_id: model.text().unique(),
  key_id: model.text().index(),
  sealed: model.text(),
  consent_version: model.text(),
  consent_by: model.text(),
  consent_at: model.dateTime(),
})
