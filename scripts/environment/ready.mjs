// @ts-check
import { setTimeout as sleep } from "node:timers/promises"

const LIMIT_MS = 180_000

/**
 * Waits until an address answers without an error of the server's.
 * @param {string} url
 * @returns {Promise<void>}
 * @throws Error when it does not within three minutes.
 */
export async function answers(url) {
  const end = Date.now() + LIMIT_MS
  while (!(await isUp(url))) {
    if (Date.now() > end) throw new Error(`${url} did not answer within ${LIMIT_MS / 60_000} minutes`)
    await sleep(250)
  }
}

/** @param {string} url */
async function isUp(url) {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(30_000) })
    await response.arrayBuffer()
    return response.status < 500
  } catch {
    return false
  }
}
