import { model } from "@medusajs/framework/utils"

/**
 * What a user of the admin, or a secret API key (`user_id` is its id), may do and where. `commune_ids` limits everything that a commune's role reads; the platform's
 * roles leave it empty and see every commune. `payee_ids` adds the régies whose adjustments the user may make.
 */
export const Grant = model
  .define("canteen_grant", {
    id: model.id({ prefix: "grant" }).primaryKey(),
    user_id: model.text().unique(),
    role: model.enum(["platform_admin", "platform_finance", "manager", "clerk", "kitchen", "finance"]),
    commune_ids: model.array(),
    payee_ids: model.array(),
  })
  .checks([
    {
      name: "a_commune_role_has_communes",
      expression: (columns) => `${columns.role} IN ('platform_admin', 'platform_finance') OR cardinality(${columns.commune_ids}) > 0`,
    },
  ])
