// @ts-check
import { setTimeout as sleep } from "node:timers/promises"
import { join } from "node:path"
import { readJson, writeJson } from "./json-file.mjs"
import { startOf } from "./process-identity.mjs"

/**
 * A child in a process group of its own, as noted on disk.
 * @typedef {{ name: string, pid: number, start: string, stopWith: NodeJS.Signals }} Running
 */

/** How long a process may take to stop before it is killed. */
const PATIENCE_MS = 15_000

/**
 * The children noted with this data that still run.
 * @param {string} data
 * @returns {Running[]}
 */
function listRunning(data) {
  const noted = /** @type {Running[] | undefined} */ (readJson(fileOf(data))) ?? []
  return noted.filter((child) => startOf(child.pid) === child.start)
}

/**
 * Notes a child before anything depends on it, so that whoever comes next can stop it.
 * @param {string} data
 * @param {Running} child
 * @returns {void}
 */
export function note(data, child) {
  writeJson(fileOf(data), [...listRunning(data), child])
}

/**
 * Stops the noted children one after the other, last started first, and forgets them.
 * @param {string} data
 * @returns {Promise<void>}
 */
export async function stopRunning(data) {
  for (const child of listRunning(data).reverse()) await stop(child)
  writeJson(fileOf(data), listRunning(data))
}

/**
 * Stops one process group: asks first, kills when it does not answer.
 * @param {Running} child
 * @returns {Promise<void>}
 */
export async function stop(child) {
  signal(child, child.stopWith)
  if (await isGone(child, PATIENCE_MS)) return
  signal(child, "SIGKILL")
  await isGone(child, PATIENCE_MS)
}

/**
 * @param {Running} child
 * @param {NodeJS.Signals} name
 */
function signal(child, name) {
  if (startOf(child.pid) !== child.start) return
  try {
    process.kill(-child.pid, name)
  } catch {
    // It ended between the look and the signal.
  }
}

/**
 * @param {Running} child
 * @param {number} patience milliseconds
 */
async function isGone(child, patience) {
  const end = Date.now() + patience
  while (startOf(child.pid) === child.start) {
    if (Date.now() > end) return false
    await sleep(50)
  }
  return true
}

/** @param {string} data */
function fileOf(data) {
  return join(data, "processes.json")
}
