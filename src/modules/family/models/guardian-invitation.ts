import { model } from "@medusajs/framework/utils"

/**
 * A guardian asks an e-mail address to answer for a child with it. Whoever holds the mailed link and logs in with that address may accept once, until it
 * ends; of the link only a hash is kept. One at most waits per child.
 */
export const GuardianInvitation = model
  .define("canteen_guardian_invitation", {
    id: model.id({ prefix: "ginv" }).primaryKey(),
    beneficiary_id: model.text(),
    invited_by: model.text().index(),
    email: model.text(),
    relationship: model.enum(["father", "mother", "guardian", "grandparent", "self", "spouse", "other"]),
    status: model.enum(["waiting", "accepted", "withdrawn"]).default("waiting"),
    token_hash: model.text().unique(),
    expires_at: model.dateTime(),
  })
  .indexes([{ name: "IDX_canteen_guardian_invitation_one_waits", on: ["beneficiary_id"], unique: true, where: "status = 'waiting' AND deleted_at IS NULL" }])
