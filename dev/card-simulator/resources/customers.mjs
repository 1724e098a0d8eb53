// @ts-check
/** @import { Call, Params, Resource, Route, Simulator } from "../types.mjs" */
import { resourceMissing } from "../errors.mjs"
import { listOf } from "../list.mjs"
import { group, mergedMetadata, text } from "../params.mjs"
import { newId, nowInSeconds } from "../store.mjs"

/** @type {Route[]} */
export const customerRoutes = [
  { method: "POST", path: "/v1/customers", run: create },
  { method: "GET", path: "/v1/customers", run: (call) => listOf(call, "customer", ["email"]) },
  { method: "GET", path: "/v1/customers/:id", run: ({ sim, id }) => existing(sim, id) },
  { method: "POST", path: "/v1/customers/:id", run: update },
  { method: "DELETE", path: "/v1/customers/:id", run: remove },
  { method: "GET", path: "/v1/customers/:id/payment_methods", run: listMethods },
]

/** The customer that a request names, if it names one. @param {Simulator} sim @param {Params} params */
export function customerOf(sim, params) {
  const id = text(params, "customer")
  return id ? existing(sim, id, "customer") : undefined
}

/** @param {Call} call @returns {Resource} */
function create({ sim, params }) {
  const customer = sim.store.put({
    id: newId("cus"),
    object: "customer",
    balance: 0,
    created: nowInSeconds(),
    livemode: false,
    ...contact(params, {}),
    metadata: mergedMetadata({}, params),
  })
  sim.emit("customer.created", customer)
  return customer
}

/** @param {Call} call @returns {Resource} */
function update({ sim, id, params }) {
  const customer = existing(sim, id)
  return sim.store.change(customer, { ...contact(params, customer), metadata: mergedMetadata(customer.metadata, params) })
}

/** @param {Call} call @returns {Resource} */
function remove({ sim, id }) {
  sim.store.change(existing(sim, id), { deleted: true, email: null, name: null, phone: null, address: null })
  return { id, object: "customer", deleted: true }
}

/** @param {Call} call */
function listMethods({ sim, id, params, publishable }) {
  const customer = existing(sim, id).id
  return listOf({ sim, id, publishable, params: { ...params, customer } }, "payment_method", ["customer", "type"])
}

/** @param {Simulator} sim @param {string} id @param {string} [param] @returns {Resource} */
function existing(sim, id, param) {
  const customer = sim.store.find("customer", id)
  if (!customer || customer.deleted) throw resourceMissing("customer", id, param)
  return customer
}

/** @param {Params} params @param {Record<string, unknown>} current */
function contact(params, current) {
  const address = group(params, "address")
  return {
    address: Object.keys(address).length > 0 ? address : (current.address ?? null),
    description: text(params, "description") ?? current.description ?? null,
    email: text(params, "email") ?? current.email ?? null,
    name: text(params, "name") ?? current.name ?? null,
    phone: text(params, "phone") ?? current.phone ?? null,
  }
}
