import { model } from "@medusajs/framework/utils"

/** Who did what to whom, when, from which address. Append-only: the database refuses to change or remove a row. */
export const AuditEntry = model
  .define("canteen_audit_entry", {
    id: model.id({ prefix: "audit" }).primaryKey(),
    user_id: model.text(),
    action: model.text(),
    subject_id: model.text(),
    commune_id: model.text().nullable(),
    details: model.json().nullable(),
    /** The caller's IP address; null for what was done outside a request. */
    ip: model.text().nullable(),
  })
  .indexes([{ on: ["commune_id", "created_at"] }, { on: ["subject_id"] }, { on: ["user_id", "created_at"] }])
