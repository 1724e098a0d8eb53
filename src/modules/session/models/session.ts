import { model } from "@medusajs/framework/utils"

/** One login of a family. `device` is what its browser calls itself; where it was is not kept. */
export const Session = model
  .define("canteen_session", {
    id: model.id({ prefix: "csess" }).primaryKey(),
    customer_id: model.text(),
    auth_identity_id: model.text(),
    device: model.text(),
    started_at: model.dateTime(),
    seen_at: model.dateTime(),
    ended_at: model.dateTime().nullable(),
  })
  .indexes([{ on: ["customer_id", "seen_at"] }, { on: ["auth_identity_id"] }])
