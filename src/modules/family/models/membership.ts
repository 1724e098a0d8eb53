import { model } from "@medusajs/framework/utils"

/**
 * A family's right to book a canteen service under a tariff. `commune_id` repeats the service's commune: it is what staff is
 * limited by. `awaits_address`: staff does not see it yet, since the family's address is not confirmed. One row at most is alive (pending or approved) per customer and tariff: the others are history.
 */
export const Membership = model
  .define("canteen_membership", {
    id: model.id({ prefix: "memb" }).primaryKey(),
    customer_id: model.text().index(),
    canteen_service_id: model.text(),
    commune_id: model.text(),
    tariff_id: model.text(),
    status: model.enum(["pending", "approved", "refused", "ended"]).default("pending"),
    reason: model.text().nullable(),
    decided_at: model.dateTime().nullable(),
    decided_by: model.text().nullable(),
    awaits_address: model.boolean().default(false),
  })
  .indexes([
    { on: ["commune_id", "status", "created_at"] },
    { on: ["customer_id", "tariff_id"], unique: true, where: "status IN ('pending', 'approved') AND deleted_at IS NULL" },
  ])
  .checks([{ name: "a_refusal_has_a_reason", expression: (columns) => `${columns.status} <> 'refused' OR ${columns.reason} IS NOT NULL` }])
