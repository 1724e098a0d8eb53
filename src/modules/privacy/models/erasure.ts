import { model } from "@medusajs/framework/utils"

/**
 * A family's request to be forgotten. It can be taken back until `due_at` (application time); then a job carries it out, as often as it takes: `erased_at` is written
 * with the last change. What hinders it meanwhile is read, never kept. One per customer waits at most.
 */
export const Erasure = model
  .define("canteen_erasure", {
    id: model.id({ prefix: "erase" }).primaryKey(),
    customer_id: model.text(),
    state: model.enum(["asked", "withdrawn", "erased"]).default("asked"),
    asked_by: model.enum(["family", "retention"]),
    asked_at: model.dateTime(),
    due_at: model.dateTime(),
    withdrawn_at: model.dateTime().nullable(),
    erased_at: model.dateTime().nullable(),
  })
  .indexes([
    { name: "IDX_canteen_erasure_one_waits", on: ["customer_id"], unique: true, where: "state = 'asked' AND deleted_at IS NULL" },
    { on: ["due_at"], where: "state = 'asked'" },
  ])
  .checks([{ name: "an_erasure_says_when", expression: (columns) => `(${columns.state} = 'erased') = (${columns.erased_at} IS NOT NULL)` }])
