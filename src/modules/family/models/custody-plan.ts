import { model } from "@medusajs/framework/utils"

/**
 * Where a child of two households is, by day: ISO weeks, halves of school holidays, exceptions. One guardian proposes it, the other agrees. `limits`: each
 * books the days of its own only. `exceptions` are `{ from, to, parent }`, `parent` being a customer.
 */
export const CustodyPlan = model
  .define("canteen_custody_plan", {
    id: model.id({ prefix: "cust" }).primaryKey(),
    beneficiary_id: model.text(),
    state: model.enum(["proposed", "agreed"]),
    proposed_by: model.text(),
    even_customer_id: model.text(),
    odd_customer_id: model.text(),
    first_half_customer_id: model.text().nullable(),
    exceptions: model.json(),
    limits: model.boolean().default(false),
    proposed_at: model.dateTime(),
    agreed_at: model.dateTime().nullable(),
  })
  .indexes([{ name: "IDX_canteen_custody_plan_one_of_a_state", on: ["beneficiary_id", "state"], unique: true }])
  .checks([{ name: "custody_has_two_parents", expression: (columns) => `${columns.even_customer_id} <> ${columns.odd_customer_id}` }])
