import { model } from "@medusajs/framework/utils"

/**
 * The secret address of a family's calendar, or of one child's: whoever has it reads the meals. Its token is kept as a hash. `scope` is the beneficiary's id, or
 * `family`; a customer has one address at most of each. Revoking deletes the row, and so does the purge once nobody has read it for long.
 */
export const CalendarFeed = model
  .define("canteen_calendar_feed", {
    id: model.id({ prefix: "feed" }).primaryKey(),
    customer_id: model.text(),
    scope: model.text(),
    token_hash: model.text(),
    made_at: model.dateTime(),
    last_read_at: model.dateTime().nullable(),
  })
  .indexes([
    { name: "IDX_canteen_calendar_feed_one_per_scope", on: ["customer_id", "scope"], unique: true, where: "deleted_at IS NULL" },
    { name: "IDX_canteen_calendar_feed_token", on: ["token_hash"], unique: true, where: "deleted_at IS NULL" },
  ])
