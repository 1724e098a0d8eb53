// @ts-check
/** @import { Params } from "./types.mjs" */
/** @import { Store } from "./store.mjs" */
import { createHash } from "node:crypto"
import { idempotencyMismatch } from "./errors.mjs"
import { nowInSeconds } from "./store.mjs"

/** @typedef {{ status: number, body: unknown, replayed?: boolean }} Answer */

/**
 * Answers a request once: the same key with the same parameters gets the first answer again, even a 402 or a 500; other
 * parameters are refused. Nothing is awaited between the look and the note, so two requests cannot cross. A request that was refused before anything was done leaves its key free, as at Stripe.
 * @param {Store} store @param {{ key: string, method: string, path: string, params: Params }} request
 * @param {() => Answer} answer @returns {Answer}
 */
export function answerOnce(store, { key, method, path, params }, answer) {
  const fingerprint = createHash("sha256")
    .update(JSON.stringify([method, path, params]))
    .digest("hex")
  const known = store.find("idempotency_key", `key:${key}`)
  if (known && known.fingerprint !== fingerprint) throw idempotencyMismatch(key)
  if (known) return { status: known.status, body: known.body, replayed: true }
  const { status, body } = answer()
  if (wasExecuted(status, body)) {
    store.put({ id: `key:${key}`, object: "idempotency_key", fingerprint, status, body, created: nowInSeconds() })
  }
  return { status, body }
}

/** @param {number} status @param {any} body */
function wasExecuted(status, body) {
  if (status === 400) return body.error.code === "payment_intent_unexpected_state"
  return status < 400 || status === 402 || status === 500
}
