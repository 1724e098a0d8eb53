// @ts-check
/** @import { Call, Resource, Route } from "../types.mjs" */
import { resourceMissing } from "../errors.mjs"
import { listOf } from "../list.mjs"

/** What is only ever read: charges, the account's balance, events. @type {Route[]} */
export const recordRoutes = [
  { method: "GET", path: "/v1/charges", run: (call) => listOf(call, "charge", ["payment_intent", "customer"]) },
  { method: "GET", path: "/v1/charges/:id", run: (call) => existing(call, "charge") },
  { method: "GET", path: "/v1/balance_transactions", run: (call) => listOf(call, "balance_transaction", ["source", "type"]) },
  { method: "GET", path: "/v1/balance_transactions/:id", run: (call) => existing(call, "balance_transaction") },
  { method: "GET", path: "/v1/events", run: (call) => listOf(call, "event", ["type"]) },
  { method: "GET", path: "/v1/events/:id", run: (call) => existing(call, "event") },
]

/** @param {Call} call @param {string} object @returns {Resource} */
function existing({ sim, id }, object) {
  const resource = sim.store.find(object, id)
  if (!resource) throw resourceMissing(object, id)
  return resource
}
