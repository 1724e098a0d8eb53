// @ts-check
import { spawn } from "node:child_process"
import { rmSync } from "node:fs"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { fileURLToPath } from "node:url"
import { interruption } from "./interruption.mjs"
import { readJson, writeJson } from "./json-file.mjs"
import { startOf } from "./process-identity.mjs"
import { Processes } from "./processes.mjs"
import { stopRunning } from "./running.mjs"

/** A launcher that is stopping may need this long, and this long to notice that it must: the next one waits for it. */
const HANDOVER_MS = 30_000
const NOTICE_MS = 3_000

/** @typedef {{ pid: number, start: string | undefined, stopping: boolean }} Holder */

/**
 * Runs some work that starts processes, alone with its data, and stops all of them at the end: when the work is done, when it
 * fails, at Ctrl-C. When the launcher itself is killed, its watchdog stops them; when that is killed too, the next launcher does.
 * @param {string} data the folder of the copy
 * @param {(processes: Processes, fail: (error: Error) => void) => Promise<void>} work
 * @returns {Promise<number>} the exit code: 0 done, 1 failed (the reason is printed), 130 interrupted
 */
export async function launch(data, work) {
  const holder = await waitForHolder(data)
  if (holder) {
    console.error(`A copy already runs with ${data} (process ${holder.pid}): stop it, or set CANTEEN_DATA to another folder`)
    return 1
  }
  const own = { pid: process.pid, start: startOf(process.pid), stopping: false }
  writeJson(lockOf(data), own)
  await stopRunning(data)
  const processes = new Processes(data)
  const watchdog = watch(data)
  try {
    const failure = new Promise((_, reject) => void work(processes, reject).then(() => reject(undefined), reject))
    await Promise.race([failure, interruption()])
    return 130
  } catch (error) {
    if (error) console.error(`\n${error instanceof Error ? describe(error) : String(error)}`)
    return error ? 1 : 0
  } finally {
    writeJson(lockOf(data), { ...own, stopping: true })
    await processes.stop()
    watchdog.stdin.end()
    rmSync(lockOf(data), { force: true })
  }
}

/**
 * The launcher that keeps this data, if it does not let go of it.
 * @param {string} data
 * @returns {Promise<Holder | undefined>}
 */
async function waitForHolder(data) {
  const start = Date.now()
  for (let holder = holderOf(data); holder; holder = holderOf(data)) {
    if (Date.now() - start > (holder.stopping ? HANDOVER_MS : NOTICE_MS)) return holder
    await sleep(200)
  }
  return undefined
}

/** @param {string} data */
function holderOf(data) {
  const holder = /** @type {Holder | undefined} */ (readJson(lockOf(data)))
  return holder && startOf(holder.pid) === holder.start ? holder : undefined
}

/** @param {string} data */
function watch(data) {
  const script = fileURLToPath(new URL("watchdog.mjs", import.meta.url))
  const watchdog = spawn(process.execPath, [script, data], { detached: true, stdio: ["pipe", "ignore", "ignore"] })
  watchdog.stdin.on("error", () => undefined)
  watchdog.unref()
  return watchdog
}

/** @param {Error} error */
function describe(error) {
  return error.cause instanceof Error ? `${error.message}\n  ${error.cause.message}` : error.message
}

/** @param {string} data */
function lockOf(data) {
  return join(data, "launcher.json")
}
