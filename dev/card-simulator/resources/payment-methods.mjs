// @ts-check
/** @import { Call, Params, Resource, Route, Simulator } from "../types.mjs" */
import { bankAnswerFor, cardById, isCardNumber } from "../cards.mjs"
import { ApiError, invalidRequest, missingParam, resourceMissing } from "../errors.mjs"
import { listOf } from "../list.mjs"
import { group, integer, mergedMetadata, requiredText, text } from "../params.mjs"
import { newId, nowInSeconds } from "../store.mjs"
import { customerOf } from "./customers.mjs"

/** @type {Route[]} */
export const paymentMethodRoutes = [
  { method: "POST", path: "/v1/payment_methods", run: ({ sim, params }) => methodFromData(sim, params), client: true },
  { method: "GET", path: "/v1/payment_methods", run: (call) => listOf(call, "payment_method", ["customer", "type"]) },
  { method: "GET", path: "/v1/payment_methods/:id", run: ({ sim, id }) => usableMethod(sim, id) },
  { method: "POST", path: "/v1/payment_methods/:id/attach", run: attach },
  { method: "POST", path: "/v1/payment_methods/:id/detach", run: detach },
]

/** A payment method by its id; a ready-made one, `pm_card_visa`, becomes a new one. @param {Simulator} sim @param {string} id */
export function usableMethod(sim, id) {
  const known = sim.store.find("payment_method", id)
  if (known) return known
  const card = cardById(id)
  if (!card) throw resourceMissing("payment_method", id, "payment_method")
  return newMethod(sim, card.number, { exp_month: 12, exp_year: new Date().getUTCFullYear() + 4 }, {})
}

/**
 * A new payment method out of what a card form sends. The number itself is never kept.
 * @param {Simulator} sim @param {Params} data @returns {Resource}
 */
export function methodFromData(sim, data) {
  const type = requiredText(data, "type")
  if (type !== "card") throw invalidRequest(`The simulator knows only the type card, not ${type}.`, { param: "type" })
  const card = group(data, "card")
  const token = text(card, "token")
  const number = token ? (cardById(token)?.number ?? "") : text(card, "number")
  if (number === undefined) throw missingParam("card[number]")
  if (!isCardNumber(number)) throw wrongCard("incorrect_number", "Your card number is incorrect.", "number")
  return newMethod(sim, number, token ? { exp_month: 12, exp_year: new Date().getUTCFullYear() + 4 } : expiryOf(card), data)
}

/** @param {Simulator} sim @param {string} number @param {{ exp_month: number, exp_year: number }} expiry @param {Params} data @returns {Resource} */
function newMethod(sim, number, expiry, data) {
  const digits = number.replace(/[\s-]/g, "")
  const { behaviour, declineCode, brand } = bankAnswerFor(digits)
  return sim.store.put({
    id: newId("pm"),
    object: "payment_method",
    _behaviour: behaviour,
    ...(declineCode ? { _decline_code: declineCode } : {}),
    billing_details: { address: null, email: null, name: null, phone: null, ...group(data, "billing_details") },
    card: {
      brand,
      country: "FR",
      ...expiry,
      funding: "credit",
      last4: digits.slice(-4),
      three_d_secure_usage: { supported: true },
    },
    created: nowInSeconds(),
    customer: null,
    livemode: false,
    metadata: mergedMetadata({}, data),
    type: "card",
  })
}

/** @param {Params} card */
function expiryOf(card) {
  const exp_month = integer(card, "exp_month", 0) ?? 0
  const year = integer(card, "exp_year", 0) ?? 0
  const exp_year = year < 100 ? 2000 + year : year
  if (exp_month < 1 || exp_month > 12)
    throw wrongCard("invalid_expiry_month", "Your card's expiration month is invalid.", "exp_month")
  const today = new Date()
  const isPast = exp_year * 12 + exp_month < today.getUTCFullYear() * 12 + today.getUTCMonth() + 1
  if (isPast) throw wrongCard("invalid_expiry_year", "Your card's expiration year is invalid.", "exp_year")
  return { exp_month, exp_year }
}

/** @param {string} code @param {string} message @param {string} param */
function wrongCard(code, message, param) {
  return new ApiError(402, { type: "card_error", code, message, param })
}

/** @param {Call} call @returns {Resource} */
function attach({ sim, id, params }) {
  const customer = customerOf(sim, params)
  if (!customer) throw missingParam("customer")
  const method = usableMethod(sim, id)
  if (method.customer && method.customer !== customer.id) {
    throw invalidRequest("The payment method you provided has already been attached to a customer.")
  }
  return sim.store.change(method, { customer: customer.id })
}

/** @param {Call} call @returns {Resource} */
function detach({ sim, id }) {
  return sim.store.change(usableMethod(sim, id), { customer: null })
}
