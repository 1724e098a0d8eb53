import { model } from "@medusajs/framework/utils"

/** What a guardian, or staff where `by` is null, did to a child that two households share: both read it. It tells what was changed, never what it was. */
export const SharedAct = model
  .define("canteen_shared_act", {
    id: model.id({ prefix: "act" }).primaryKey(),
    beneficiary_id: model.text(),
    by: model.text().nullable(),
    action: model.enum(["joined", "left", "removed", "identity_changed", "diets_changed", "health_told", "health_withdrawn", "custody_proposed", "custody_declined", "custody_agreed"]),
  })
  .indexes([{ on: ["beneficiary_id", "created_at"] }])
