// @ts-check
/** @import { Call, Params, Resource, Route, Simulator } from "./types.mjs" */
/** @import { Answer } from "./idempotency.mjs" */
import { timingSafeEqual } from "node:crypto"
import { ApiError, apiFailure, resourceMissing, unauthorized, unknownUrl } from "./errors.mjs"
import { answerOnce } from "./idempotency.mjs"
import { text, textList } from "./params.mjs"
import { present, presentToClient } from "./present.mjs"
import { customerRoutes } from "./resources/customers.mjs"
import { paymentIntentRoutes } from "./resources/payment-intents.mjs"
import { paymentMethodRoutes } from "./resources/payment-methods.mjs"
import { recordRoutes } from "./resources/records.mjs"
import { refundRoutes } from "./resources/refunds.mjs"
import { setupIntentRoutes } from "./resources/setup-intents.mjs"

const ROUTES = [customerRoutes, paymentMethodRoutes, paymentIntentRoutes, setupIntentRoutes, refundRoutes, recordRoutes].flat()
const MONEY_MOVED = ["requires_capture", "succeeded"]

/** @typedef {{ method: string, path: string, params: Params, authorization: string, idempotencyKey?: string }} ApiRequest */

/**
 * Answers one request to `/v1`, errors included. The key says whose account it is for.
 * @param {Simulator[]} sims @param {ApiRequest} request @returns {Promise<Answer>}
 */
export async function answerApi(sims, request) {
  const { method, path, params, idempotencyKey: key } = request
  await sims[0]?.outage.slowDown()
  const given = keyOf(request)
  const sim = sims.find(({ config }) => given === config.secretKey || given === config.publishableKey)
  if (!sim) return failed(unauthorized(given ? `Invalid API Key provided: ${given.slice(0, 8)}***` : "You did not provide an API key."))
  return answered(sim, () => {
    const publishable = given === sim.config.publishableKey
    if (sim.outage.refusesRequest(request)) throw apiFailure(503)
    const run = () => answered(sim, () => runRoute(sim, request, publishable))
    return key && method === "POST" ? answerOnce(sim.store, { key, method, path, params }, run) : run()
  })
}

/** @param {Simulator} sim @param {ApiRequest} request @param {boolean} publishable @returns {Answer} */
function runRoute(sim, { method, path, params }, publishable) {
  const { route, id } = routeOf(method, path)
  if (publishable && !route.client) throw unauthorized("This API call cannot be made with a publishable API key.")
  if (publishable && id) checkClientSecret(sim, id, params)
  /** @type {Call} */
  const call = { sim, id, params, publishable }
  const result = route.run(call)
  if (sim.outage.losesAnswer(moneyMovedBy(route, result))) throw apiFailure(500)
  return { status: 200, body: shown(sim, result, call) }
}

/** @param {Simulator} sim @param {any} result @param {Call} call */
function shown(sim, result, { params, publishable }) {
  const expand = textList(params, "expand")
  if (result.object === "list") {
    const inside = expand.filter((path) => path.startsWith("data.")).map((path) => path.slice("data.".length))
    return { ...result, data: result.data.map((/** @type {Resource} */ item) => present(sim, item, inside)) }
  }
  const full = present(sim, result, expand)
  return publishable && "client_secret" in full ? presentToClient(full) : full
}

/** @param {Route} route @param {{ [field: string]: any }} result */
function moneyMovedBy(route, result) {
  return MONEY_MOVED.includes(result.status) ? route.moves : undefined
}

/** @param {string} method @param {string} path */
function routeOf(method, path) {
  for (const route of ROUTES) {
    const match = route.method === method && new RegExp(`^${route.path.replace(":id", "([^/]+)")}$`).exec(path)
    if (match) return { route, id: decodeURIComponent(match[1] ?? "") }
  }
  throw unknownUrl(method, path)
}

/** The secret or publishable key that a request comes with. @param {ApiRequest} request */
function keyOf({ authorization, params }) {
  const [scheme = "", credentials = ""] = authorization.split(" ")
  const header = scheme.toLowerCase() === "basic" ? Buffer.from(credentials, "base64").toString().split(":")[0] : credentials
  return header || text(params, "key")
}

/** @param {Simulator} sim @param {string} id @param {Params} params */
function checkClientSecret(sim, id, params) {
  const resource = sim.store.byId(id)
  if (!resource || !sameSecret(resource.client_secret, text(params, "client_secret"))) {
    throw resourceMissing("payment_intent", id)
  }
}

/** @param {string | undefined} expected @param {string | undefined} given */
export function sameSecret(expected, given) {
  if (!expected || !given || expected.length !== given.length) return false
  return timingSafeEqual(Buffer.from(expected), Buffer.from(given))
}

/** @param {Simulator} sim @param {() => Answer} run @returns {Answer} */
function answered(sim, run) {
  try {
    return run()
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    const { payment_intent: intent, ...rest } = error.error
    return failed(intent ? new ApiError(error.status, { ...rest, payment_intent: present(sim, intent) }) : error)
  }
}

/** @param {ApiError} error @returns {Answer} */
function failed({ status, error }) {
  return { status, body: { error } }
}
