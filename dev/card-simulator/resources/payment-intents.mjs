// @ts-check
/** @import { Call, Resource, Route, Simulator, Params } from "../types.mjs" */
import { invalidRequest, missingParam, resourceMissing, unexpectedState } from "../errors.mjs"
import { listOf } from "../list.mjs"
import { flag, group, integer, mergedMetadata, oneOf, requiredText, text, textList } from "../params.mjs"
import { cancel, capture, confirm } from "../payment.mjs"
import { newId, newSecret, nowInSeconds } from "../store.mjs"
import { customerOf } from "./customers.mjs"
import { methodFromData, usableMethod } from "./payment-methods.mjs"

/** The processor's bounds for euros, in cents. */
const LEAST = 50
const MOST = 99_999_999

const CAPTURE_METHODS = /** @type {const} */ (["automatic", "automatic_async", "manual"])
const UPDATABLE = ["requires_payment_method", "requires_confirmation", "requires_action"]

/** @type {Route[]} */
export const paymentIntentRoutes = [
  { method: "POST", path: "/v1/payment_intents", run: create, moves: "charge" },
  { method: "GET", path: "/v1/payment_intents", run: (call) => listOf(call, "payment_intent", ["customer"]) },
  { method: "GET", path: "/v1/payment_intents/:id", run: intentOf, client: true },
  { method: "POST", path: "/v1/payment_intents/:id", run: update },
  { method: "POST", path: "/v1/payment_intents/:id/confirm", run: confirmNow, client: true, moves: "charge" },
  { method: "POST", path: "/v1/payment_intents/:id/capture", run: captureNow, moves: "charge" },
  { method: "POST", path: "/v1/payment_intents/:id/cancel", run: cancelNow },
]

/** @param {Call} call @returns {Resource} */
function create({ sim, params }) {
  const method = methodOf(sim, params)
  const id = newId("pi")
  const intent = sim.store.put({
    id,
    object: "payment_intent",
    amount: amountOf(params) ?? raise(missingParam("amount")),
    amount_capturable: 0,
    amount_details: { tip: {} },
    amount_received: 0,
    application: null,
    automatic_payment_methods: params.payment_method_types ? null : { allow_redirects: "always", enabled: true },
    canceled_at: null,
    cancellation_reason: null,
    capture_method: oneOf(params, "capture_method", CAPTURE_METHODS) ?? "automatic",
    client_secret: newSecret(id),
    confirmation_method: "automatic",
    created: nowInSeconds(),
    currency: currencyOf(params),
    customer: customerOf(sim, params)?.id ?? null,
    description: text(params, "description") ?? null,
    last_payment_error: null,
    latest_charge: null,
    livemode: false,
    metadata: mergedMetadata({}, params),
    next_action: null,
    payment_method: method?.id ?? null,
    payment_method_options: group(params, "payment_method_options"),
    payment_method_types: params.payment_method_types ? textList(params, "payment_method_types") : ["card"],
    receipt_email: text(params, "receipt_email") ?? null,
    setup_future_usage: text(params, "setup_future_usage") ?? null,
    status: method ? "requires_confirmation" : "requires_payment_method",
  })
  sim.emit("payment_intent.created", intent)
  if (!flag(params, "confirm")) return intent
  return confirm(sim, intent, { returnUrl: text(params, "return_url"), offSession: flag(params, "off_session") })
}

/** @param {Call} call @returns {Resource} */
function update({ sim, id, params }) {
  const intent = intentOf({ sim, id })
  const amount = amountOf(params)
  const method = methodOf(sim, params)
  if ((amount !== undefined || method) && !UPDATABLE.includes(intent.status)) {
    throw unexpectedState(`This PaymentIntent could not be updated because it has a status of ${intent.status}.`, intent)
  }
  const asksAgain = method || (amount !== undefined && intent.payment_method)
  return sim.store.change(intent, {
    amount: amount ?? intent.amount,
    customer: customerOf(sim, params)?.id ?? intent.customer,
    description: text(params, "description") ?? intent.description,
    metadata: mergedMetadata(intent.metadata, params),
    payment_method: method?.id ?? intent.payment_method,
    receipt_email: text(params, "receipt_email") ?? intent.receipt_email,
    setup_future_usage: text(params, "setup_future_usage") ?? intent.setup_future_usage,
    ...(asksAgain ? { status: "requires_confirmation", next_action: null } : {}),
  })
}

/** @param {Call} call @returns {Resource} */
function confirmNow({ sim, id, params }) {
  return confirm(sim, intentOf({ sim, id }), {
    method: methodOf(sim, params),
    returnUrl: text(params, "return_url"),
    offSession: flag(params, "off_session"),
  })
}

/** @param {Call} call @returns {Resource} */
function captureNow({ sim, id, params }) {
  const intent = intentOf({ sim, id })
  const amount = integer(params, "amount_to_capture", 1) ?? intent.amount_capturable
  if (intent.status === "requires_capture" && amount > intent.amount_capturable) {
    throw invalidRequest("The remaining capturable amount is smaller than amount_to_capture.", {
      code: "amount_too_large",
      param: "amount_to_capture",
    })
  }
  return capture(sim, intent, amount)
}

/** @param {Call} call @returns {Resource} */
function cancelNow({ sim, id, params }) {
  const reason = oneOf(params, "cancellation_reason", ["duplicate", "fraudulent", "requested_by_customer", "abandoned"])
  return cancel(sim, intentOf({ sim, id }), reason ?? "requested_by_customer")
}

/** @param {Pick<Call, "sim" | "id">} call @returns {Resource} */
function intentOf({ sim, id }) {
  return sim.store.find("payment_intent", id) ?? raise(resourceMissing("payment_intent", id))
}

/** @param {Simulator} sim @param {Params} params @returns {Resource | undefined} */
function methodOf(sim, params) {
  const id = text(params, "payment_method")
  if (id) return usableMethod(sim, id)
  const data = group(params, "payment_method_data")
  return Object.keys(data).length > 0 ? methodFromData(sim, data) : undefined
}

/** @param {Params} params */
function amountOf(params) {
  const amount = integer(params, "amount", 1)
  if (amount === undefined) return undefined
  if (amount < LEAST) throw invalidRequest("Amount must be at least €0.50 eur", { code: "amount_too_small", param: "amount" })
  if (amount > MOST)
    throw invalidRequest("Amount must be no more than €999,999.99", { code: "amount_too_large", param: "amount" })
  return amount
}

/** @param {Params} params */
function currencyOf(params) {
  const currency = requiredText(params, "currency").toLowerCase()
  if (!/^[a-z]{3}$/.test(currency)) throw invalidRequest(`Invalid currency: ${currency}`, { param: "currency" })
  return currency
}

/** @param {Error} error @returns {never} */
function raise(error) {
  throw error
}
