// @ts-check
/** @import { Call, Resource, Route, Simulator } from "../types.mjs" */
import { missingParam, resourceMissing, unexpectedState } from "../errors.mjs"
import { mergedMetadata, text, textList } from "../params.mjs"
import { newId, newSecret, nowInSeconds } from "../store.mjs"
import { customerOf } from "./customers.mjs"
import { usableMethod } from "./payment-methods.mjs"

/** Saving a card without paying. @type {Route[]} */
export const setupIntentRoutes = [
  { method: "POST", path: "/v1/setup_intents", run: create },
  { method: "GET", path: "/v1/setup_intents/:id", run: ({ sim, id }) => existing(sim, id), client: true },
  { method: "POST", path: "/v1/setup_intents/:id/confirm", run: confirm, client: true },
  { method: "POST", path: "/v1/setup_intents/:id/cancel", run: cancel },
]

/** @param {Call} call @returns {Resource} */
function create({ sim, params }) {
  const method = text(params, "payment_method")
  const id = newId("seti")
  return sim.store.put({
    id,
    object: "setup_intent",
    client_secret: newSecret(id),
    created: nowInSeconds(),
    customer: customerOf(sim, params)?.id ?? null,
    description: text(params, "description") ?? null,
    last_setup_error: null,
    livemode: false,
    metadata: mergedMetadata({}, params),
    next_action: null,
    payment_method: method ? usableMethod(sim, method).id : null,
    payment_method_types: params.payment_method_types ? textList(params, "payment_method_types") : ["card"],
    status: method ? "requires_confirmation" : "requires_payment_method",
    usage: text(params, "usage") ?? "off_session",
  })
}

/** @param {Call} call @returns {Resource} */
function confirm({ sim, id, params }) {
  const intent = existing(sim, id)
  if (intent.status === "succeeded" || intent.status === "canceled") {
    throw unexpectedState(`You cannot confirm this SetupIntent because it has a status of ${intent.status}.`, intent)
  }
  const named = text(params, "payment_method") ?? intent.payment_method
  if (!named) throw missingParam("payment_method")
  const method = sim.store.change(usableMethod(sim, named), { customer: intent.customer })
  const done = sim.store.change(intent, { payment_method: method.id, status: "succeeded" })
  sim.emit("setup_intent.succeeded", done)
  return done
}

/** @param {Call} call @returns {Resource} */
function cancel({ sim, id }) {
  return sim.store.change(existing(sim, id), { status: "canceled" })
}

/** @param {Simulator} sim @param {string} id @returns {Resource} */
function existing(sim, id) {
  const intent = sim.store.find("setup_intent", id)
  if (!intent) throw resourceMissing("setup_intent", id)
  return intent
}
