import { model } from "@medusajs/framework/utils"

/**
 * One comparison of all books since `since`. `compared` lists each comparison with the number of subjects that it looked at, null where the books could not be asked.
 * Only one run at a time has no end; one whose process died is ended by the next.
 */
export const Run = model
  .define("canteen_reconciliation_run", {
    id: model.id({ prefix: "rec" }).primaryKey(),
    since: model.dateTime(),
    started_at: model.dateTime(),
    ended_at: model.dateTime().nullable(),
    completed: model.boolean().default(false),
    compared: model.json(),
    found: model.number().default(0),
    repaired: model.number().default(0),
    open: model.number().default(0),
  })
  .indexes([{ on: ["started_at"] }])
