import { model } from "@medusajs/framework/utils"

/**
 * An address that waits until whoever reads its mail says so: the one that a family registered with, or a new one, which whoever reads the former one agrees to.
 * One at most is open per customer: it ends when it is applied or withdrawn.
 */
export const AddressRequest = model
  .define("canteen_address_request", {
    id: model.id({ prefix: "addr" }).primaryKey(),
    customer_id: model.text(),
    auth_identity_id: model.text(),
    email: model.text(),
    confirmed_at: model.dateTime().nullable(),
    former_email: model.text().nullable(),
    former_confirmed_at: model.dateTime().nullable(),
    requested_at: model.dateTime(),
    expires_at: model.dateTime(),
    ended_at: model.dateTime().nullable(),
  })
  .indexes([{ name: "IDX_canteen_address_request_one_open", on: ["customer_id"], unique: true, where: "ended_at IS NULL AND deleted_at IS NULL" }])
