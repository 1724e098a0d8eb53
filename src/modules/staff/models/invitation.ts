import { model } from "@medusajs/framework/utils"

/**
 * A role in some communes, offered to an e-mail address. Whoever holds the mailed link may take it once, until it ends; of the link only a hash is kept.
 */
export const Invitation = model
  .define("canteen_invitation", {
    id: model.id({ prefix: "invit" }).primaryKey(),
    email: model.text(),
    role: model.enum(["platform_admin", "platform_finance", "manager", "clerk", "kitchen", "finance"]),
    commune_ids: model.array(),
    status: model.enum(["waiting", "accepted", "withdrawn"]).default("waiting"),
    token_hash: model.text().unique(),
    expires_at: model.dateTime(),
    invited_by: model.text(),
  })
  .checks([
    {
      name: "an_invitation_to_a_commune_names_it",
      expression: (columns) => `${columns.role} IN ('platform_admin', 'platform_finance') OR cardinality(${columns.commune_ids}) > 0`,
    },
  ])
