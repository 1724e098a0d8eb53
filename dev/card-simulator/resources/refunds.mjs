// @ts-check
/** @import { Call, Params, Resource, Route, Simulator } from "../types.mjs" */
import { postToBalance } from "../charge.mjs"
import { invalidRequest, missingParam, resourceMissing } from "../errors.mjs"
import { listOf } from "../list.mjs"
import { integer, mergedMetadata, oneOf, text } from "../params.mjs"
import { newId, nowInSeconds } from "../store.mjs"

/** @type {Route[]} */
export const refundRoutes = [
  { method: "POST", path: "/v1/refunds", run: create, moves: "refund" },
  { method: "GET", path: "/v1/refunds", run: (call) => listOf(call, "refund", ["payment_intent", "charge"]) },
  { method: "GET", path: "/v1/refunds/:id", run: ({ sim, id }) => existing(sim, id) },
  { method: "POST", path: "/v1/refunds/:id", run: update },
]

/** @param {Call} call @returns {Resource} */
function create({ sim, params }) {
  const charge = chargeOf(sim, params)
  const amount = refundable(charge, integer(params, "amount", 1))
  const refund = sim.store.put({
    id: newId("re"),
    object: "refund",
    amount,
    balance_transaction: null,
    charge: charge.id,
    created: nowInSeconds(),
    currency: charge.currency,
    destination_details: {
      type: "card",
      card: { type: "refund", reference_status: "pending", reference_type: "acquirer_reference_number" },
    },
    metadata: mergedMetadata({}, params),
    payment_intent: charge.payment_intent,
    reason: oneOf(params, "reason", ["duplicate", "fraudulent", "requested_by_customer"]) ?? null,
    receipt_number: null,
    status: "succeeded",
  })
  const posted = sim.store.change(refund, { balance_transaction: postToBalance(sim, "refund", -amount, refund) })
  const amount_refunded = charge.amount_refunded + amount
  const changed = sim.store.change(charge, { amount_refunded, refunded: amount_refunded === charge.amount_captured })
  sim.emit("refund.created", posted)
  sim.emit("charge.refunded", changed)
  return posted
}

/** @param {Call} call @returns {Resource} */
function update({ sim, id, params }) {
  const refund = existing(sim, id)
  return sim.store.change(refund, { metadata: mergedMetadata(refund.metadata, params) })
}

/** How much of the request may be given back: never more than was captured. @param {Resource} charge @param {number} [asked] cents */
function refundable(charge, asked) {
  const left = charge.amount_captured - charge.amount_refunded
  if (left === 0) throw invalidRequest(`Charge ${charge.id} has already been refunded.`, { code: "charge_already_refunded" })
  if (asked !== undefined && asked > left) {
    throw invalidRequest(`Refund amount (€${euros(asked)}) is greater than unrefunded amount on charge (€${euros(left)})`, {
      param: "amount",
    })
  }
  return asked ?? left
}

/** @param {Simulator} sim @param {Params} params @returns {Resource} */
function chargeOf(sim, params) {
  const intentId = text(params, "payment_intent")
  const chargeId = text(params, "charge")
  if (!intentId && !chargeId) throw missingParam("payment_intent")
  const intent = intentId ? sim.store.find("payment_intent", intentId) : undefined
  if (intentId && !intent) throw resourceMissing("payment_intent", intentId, "payment_intent")
  const charge = sim.store.find("charge", chargeId ?? intent?.latest_charge ?? "")
  if (chargeId && !charge) throw resourceMissing("charge", chargeId, "charge")
  if (!charge || !charge.captured) {
    throw invalidRequest(
      `This PaymentIntent (${intentId ?? charge?.payment_intent}) does not have a successful charge to refund.`
    )
  }
  return charge
}

/** @param {Simulator} sim @param {string} id @returns {Resource} */
function existing(sim, id) {
  const refund = sim.store.find("refund", id)
  if (!refund) throw resourceMissing("refund", id)
  return refund
}

/** @param {number} cents */
const euros = (cents) => (cents / 100).toFixed(2)
