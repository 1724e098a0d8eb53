import { model } from "@medusajs/framework/utils"

/**
 * Two books that disagree about one subject. `subject_at` is the subject's own time, by which a comparison's window is cut; `cents` says by how much, signed: what is
 * there less what should be. `facts` holds figures and states, never personal data. Without communes it concerns a whole payee, without payee the platform.
 */
export const Difference = model
  .define("canteen_difference", {
    id: model.id({ prefix: "diff" }).primaryKey(),
    kind: model.text(),
    subject_id: model.text(),
    subject_at: model.dateTime(),
    customer_id: model.text().nullable(),
    order_id: model.text().nullable(),
    checkout_id: model.text().nullable(),
    payee_id: model.text().nullable(),
    commune_ids: model.array(),
    cents: model.number().nullable(),
    facts: model.json(),
    state: model.enum(["open", "repaired", "accepted"]).default("open"),
    found_at: model.dateTime(),
    last_seen_at: model.dateTime(),
    repaired_at: model.dateTime().nullable(),
    alerted_at: model.dateTime().nullable(),
  })
  .indexes([
    { name: "IDX_canteen_difference_open", on: ["kind", "subject_id"], unique: true, where: "state = 'open' AND deleted_at IS NULL" },
    { on: ["state", "last_seen_at"] },
  ])
  .checks([{ name: "a_repaired_difference_says_when", expression: (columns) => `(${columns.state} = 'repaired') = (${columns.repaired_at} IS NOT NULL)` }])
