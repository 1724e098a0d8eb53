// @ts-check
import { setTimeout as wait } from "node:timers/promises"

export const OUTAGE_MODES = /** @type {const} */ (["none", "down", "capture_down", "refund_down", "slow", "error_after_charge", "error_after_refund"])
/** @typedef {typeof OUTAGE_MODES[number]} Mode */

/**
 * A failure asked for by a test: the API is down (503, nothing done) for all requests, or for captures or refunds alone, slow, or answers 500 after
 * having moved money.
 */
export class Outage {
  /** @type {Mode} */
  mode = "none"
  /** How long a slow answer takes. */
  ms = 0
  /** How many requests are still to be hit; undefined means until further notice. @type {number | undefined} */
  times = undefined
  /** How many requests were hit since the failure began. */
  hits = 0

  /** @param {Mode} mode @param {{ ms?: number, times?: number }} [how] */
  start(mode, { ms = 2_000, times } = {}) {
    this.mode = mode
    this.ms = ms
    this.times = times
    this.hits = 0
  }

  /** Whether a request is refused before anything is done. @param {{ method: string, path: string }} request */
  refusesRequest({ method, path }) {
    if (path.endsWith("/capture") && this.#hits("capture_down")) return true
    return this.#hits("down") || (method === "POST" && path === "/v1/refunds" && this.#hits("refund_down"))
  }

  async slowDown() {
    if (this.#hits("slow")) await wait(this.ms)
  }

  /** Whether the answer is lost after the money moved. @param {"charge" | "refund" | undefined} moved */
  losesAnswer(moved) {
    return moved !== undefined && this.#hits(`error_after_${moved}`)
  }

  /** @param {Mode} mode */
  #hits(mode) {
    if (this.mode !== mode) return false
    this.hits += 1
    if (this.times === undefined) return true
    this.times -= 1
    if (this.times <= 0) this.start("none")
    return true
  }
}
