import { model } from "@medusajs/framework/utils"

/** What one run of the purge did about one kind of data: how many rows it took, and the date of the oldest. `before` is the limit that it applied. It names nobody. */
export const Purge = model
  .define("canteen_purge", {
    id: model.id({ prefix: "purge" }).primaryKey(),
    kind: model.text(),
    days: model.number(),
    before: model.dateTime(),
    purged: model.number(),
    oldest_at: model.dateTime().nullable(),
    ran_at: model.dateTime(),
  })
  .indexes([{ on: ["kind", "ran_at"] }])
  .checks([{ name: "purged_rows_are_counted", expression: (columns) => `${columns.purged} >= 0` }])
