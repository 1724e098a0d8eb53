// @ts-check
/** @import { Resource, Simulator } from "./types.mjs" */

/** What Stripe.js may see of an intent. */
const CLIENT_FIELDS = new Set(
  "id object amount capture_method client_secret created currency description last_payment_error livemode next_action payment_method payment_method_types status".split(
    " "
  )
)

/**
 * A resource as the API answers it: private fields (`_…`) left out, the paths of `expand` replaced by their objects.
 * @param {Simulator} sim @param {any} value @param {string[]} [expand] @returns {any}
 */
export function present(sim, value, expand = []) {
  const visible = Object.fromEntries(Object.entries(value).filter(([key]) => !key.startsWith("_")))
  for (const path of expand) {
    const [field, ...rest] = path.split(".")
    visible[field] = expandField(sim, field === "refunds" ? refundsOf(sim, value) : visible[field], rest)
  }
  return visible
}

/** @param {Simulator} sim @param {any} field @param {string[]} rest @returns {any} */
function expandField(sim, field, rest) {
  const deeper = rest.length > 0 ? [rest.join(".")] : []
  if (Array.isArray(field)) return field.map((item) => present(sim, item, deeper))
  const resource = typeof field === "string" ? sim.store.byId(field) : field
  return resource ? present(sim, resource, deeper) : field
}

/** A charge names its refunds only when asked to. @param {Simulator} sim @param {Resource} charge */
function refundsOf(sim, charge) {
  const data = sim.store.all("refund").filter((refund) => refund.charge === charge.id)
  return { object: "list", has_more: false, url: `/v1/charges/${charge.id}/refunds`, data }
}

/** @param {Resource} intent */
export function presentToClient(intent) {
  return Object.fromEntries(Object.entries(intent).filter(([field]) => CLIENT_FIELDS.has(field)))
}
