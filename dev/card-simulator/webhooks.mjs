// @ts-check
/** @import { Resource } from "./types.mjs" */
/** @import { Store } from "./store.mjs" */
import { createHmac } from "node:crypto"

/** Waits between two tries, in milliseconds; then the event is given up, as Stripe does after three days. */
const RETRY_AFTER_MS = [500, 1_000, 2_000, 5_000, 10_000, 30_000, 60_000, 60_000, 60_000, 300_000, 300_000, 300_000]
/** How long events gather before they are sent out of order. */
const SHUFFLE_WINDOW_MS = 300
const ANSWER_TIMEOUT_MS = 10_000
const KEPT_DELIVERIES = 500

/**
 * @typedef {{ delay_ms: number, repeat: number, shuffle: boolean, paused: boolean }} Manner how events are sent
 * @typedef {{ event: string, type: string, at: string, status: number | null, error?: string }} Delivery
 */

/** @type {Manner} */
const AT_ONCE = { delay_ms: 0, repeat: 0, shuffle: false, paused: false }

/** Sends signed events to one address, and again until they are taken. */
export class Webhooks {
  /** @type {Manner} */
  manner = { ...AT_ONCE }
  /** The last ones, oldest first. @type {Delivery[]} */
  deliveries = []
  /** Events that wait for the end of a pause or of a shuffle window. @type {Resource[]} */
  #held = []
  /** @type {Set<NodeJS.Timeout>} */
  #timers = new Set()
  #store
  #endpoint

  /** @param {Store} store @param {{ url?: string, secret: string }} endpoint */
  constructor(store, endpoint) {
    this.#store = store
    this.#endpoint = endpoint
  }

  /** Takes up again the events that a stopped process had not delivered. */
  resume() {
    for (const event of this.#store.all("event").reverse()) {
      if (event.pending_webhooks > 0) this.send(event)
    }
  }

  /** @param {Partial<Manner>} changes */
  configure(changes) {
    this.manner = { ...this.manner, ...changes }
    if (!this.manner.paused) this.#release()
  }

  reset() {
    this.close()
    this.manner = { ...AT_ONCE }
    this.deliveries = []
  }

  close() {
    this.#held = []
    for (const timer of this.#timers) clearTimeout(timer)
    this.#timers.clear()
  }

  /** @param {Resource} event */
  send(event) {
    if (!this.#endpoint.url) return
    if (this.manner.paused || this.manner.shuffle) this.#held.push(event)
    else this.#schedule(event)
    if (this.manner.shuffle && !this.manner.paused && this.#held.length === 1) {
      this.#after(SHUFFLE_WINDOW_MS, () => this.#release())
    }
  }

  #release() {
    const events = this.manner.shuffle ? shuffled(this.#held) : this.#held
    this.#held = []
    events.forEach((event) => this.#schedule(event))
  }

  /** @param {Resource} event */
  #schedule(event) {
    for (let copy = 0; copy <= this.manner.repeat; copy++) {
      this.#after(this.manner.delay_ms, () => void this.#deliver(event, 0))
    }
  }

  /** @param {Resource} event @param {number} attempt */
  async #deliver(event, attempt) {
    const taken = await this.#post(event)
    if (taken) {
      this.#store.change(event, { pending_webhooks: 0 })
      return
    }
    const wait = RETRY_AFTER_MS[attempt]
    if (wait !== undefined) this.#after(wait, () => void this.#deliver(event, attempt + 1))
  }

  /** @param {Resource} event @returns {Promise<boolean>} */
  async #post(event) {
    const { url = "", secret } = this.#endpoint
    const body = JSON.stringify(event)
    const delivery = { event: event.id, type: event.type, at: new Date().toISOString() }
    try {
      const response = await fetch(url, {
        method: "POST",
        body,
        headers: { "content-type": "application/json; charset=utf-8", "stripe-signature": signature(body, secret) },
        signal: AbortSignal.timeout(ANSWER_TIMEOUT_MS),
      })
      this.#note({ ...delivery, status: response.status })
      return response.ok
    } catch (error) {
      this.#note({ ...delivery, status: null, error: String(error) })
      return false
    }
  }

  /** @param {Delivery} delivery */
  #note(delivery) {
    this.deliveries = [...this.deliveries.slice(1 - KEPT_DELIVERIES), delivery]
  }

  /** @param {number} ms @param {() => void} task */
  #after(ms, task) {
    const timer = setTimeout(() => {
      this.#timers.delete(timer)
      task()
    }, ms)
    this.#timers.add(timer)
  }
}

/** Stripe's scheme: HMAC-SHA256 of "time.body". @param {string} body @param {string} secret */
function signature(body, secret) {
  const time = Math.floor(Date.now() / 1000)
  return `t=${time},v1=${createHmac("sha256", secret).update(`${time}.${body}`).digest("hex")}`
}

/** Never in the order given, when there is more than one. @template T @param {T[]} items @returns {T[]} */
function shuffled(items) {
  const [first, ...rest] = items.map((item) => ({ item, rank: Math.random() }))
  const mixed = rest.sort((a, b) => a.rank - b.rank)
  return (first ? [...mixed, first] : []).map(({ item }) => item)
}
