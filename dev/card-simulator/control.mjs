// @ts-check
/** @import { Simulator } from "./types.mjs" */
import { OUTAGE_MODES } from "./outage.mjs"
import { present } from "./present.mjs"

/** The shop remembers these by their ids. */
const KEPT_BY_A_RESET = ["customer", "payment_method"]

/** @typedef {{ status: number, body: unknown }} ControlAnswer */

/**
 * The routes by which a test makes things go wrong, in all accounts at once; the state is that of one. Answers undefined for a path that does not exist.
 * @param {Simulator[]} sims @param {{ method: string, path: string, account: string, body: Record<string, unknown> }} request
 * @returns {ControlAnswer | undefined}
 */
export function answerControl(sims, { method, path, account, body }) {
  const sim = sims.find(({ name }) => name === account)
  if (!sim) return refused(`account must be one of ${sims.map(({ name }) => name).filter((name) => name !== "").join(", ") || "none"}`)
  switch (`${method} ${path}`) {
    case "GET /control/state":
      return { status: 200, body: stateOf(sim) }
    case "POST /control/webhooks":
      return sims.map((one) => setWebhooks(one, body))[0]
    case "POST /control/outage":
      return setOutage(sim, body)
    case "POST /control/reset":
      sim.outage.start("none")
      for (const { webhooks, store } of sims) {
        webhooks.reset()
        store.forgetAllBut(KEPT_BY_A_RESET)
      }
      return { status: 200, body: stateOf(sim) }
    default:
      return undefined
  }
}

/** @param {Simulator} sim */
function stateOf(sim) {
  const { mode, ms, times, hits } = sim.outage
  /** @param {string} object */
  const all = (object) => sim.store.all(object).map((resource) => present(sim, resource))
  return {
    intents: all("payment_intent"),
    charges: all("charge"),
    refunds: all("refund"),
    customers: all("customer"),
    events: all("event"),
    deliveries: sim.webhooks.deliveries,
    webhooks: sim.webhooks.manner,
    outage: { mode, ms, times, hits },
  }
}

/** @param {Simulator} sim @param {Record<string, unknown>} body */
function setWebhooks(sim, { delay_ms, repeat, shuffle, reorder, paused }) {
  const numbers = { ...given("delay_ms", delay_ms), ...given("repeat", repeat) }
  const flags = { ...given("shuffle", shuffle ?? reorder), ...given("paused", paused) }
  const wrong = [
    ...Object.entries(numbers).filter(([, value]) => !isCount(value)),
    ...Object.entries(flags).filter(([, value]) => typeof value !== "boolean"),
  ]
  if (wrong.length > 0) return refused(`wrong value for ${wrong.map(([name]) => name).join(", ")}`)
  sim.webhooks.configure({ ...numbers, ...flags })
  return { status: 200, body: { webhooks: sim.webhooks.manner } }
}

/** @param {Simulator} sim @param {Record<string, unknown>} body */
function setOutage(sim, { mode, ms, times }) {
  const known = OUTAGE_MODES.find((candidate) => candidate === mode)
  if (!known) return refused(`mode must be one of ${OUTAGE_MODES.join(", ")}`)
  if (ms !== undefined && !isCount(ms)) return refused("ms must be a whole number of milliseconds")
  if (times !== undefined && (!isCount(times) || times === 0)) return refused("times must be a positive whole number")
  sim.outage.start(known, { ms, times })
  return { status: 200, body: { outage: { mode: known, ms: sim.outage.ms, times: sim.outage.times } } }
}

/** @param {string} name @param {unknown} value @returns {Record<string, unknown>} */
function given(name, value) {
  return value === undefined ? {} : { [name]: value }
}

/** @param {unknown} value @returns {value is number} */
function isCount(value) {
  return typeof value === "number" && Number.isInteger(value) && value >= 0
}

/** @param {string} message */
function refused(message) {
  return { status: 400, body: { error: { type: "invalid_request_error", message } } }
}
