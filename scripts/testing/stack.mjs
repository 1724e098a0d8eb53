// @ts-check
import { existsSync, rmSync } from "node:fs"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { ROOT } from "../environment/paths.mjs"
import { freePorts, portVariables } from "../environment/ports.mjs"

/** A Monday of the school year, in the morning: what browser specs count from. */
const CLOCK = "2026-11-23T08:00:00+01:00"
/** What would make this copy share something with another one, or call a real processor. */
const SHARED = new Set(["DATABASE_URL", "REDIS_URL", "BACKEND_URL", "STOREFRONT_URL", "HOST", "CARD_API_KEY"])
const START_LIMIT_MS = 15 * 60_000

/**
 * Starts a second copy of the whole service, exactly as `npm start` does, on free ports and with data of its own.
 * @param {import("../environment/processes.mjs").Processes} processes
 * @returns {Promise<string>} the folder of its data: `demo.json` there says where everything answers
 * @throws Error with the end of its log when it does not come up.
 */
export async function startStack(processes) {
  const data = join(processes.data, "stack")
  const demo = join(data, "demo.json")
  rmSync(demo, { force: true })
  let failure = /** @type {Error | undefined} */ (undefined)
  const env = { ...ownEnvironment(), ...portVariables(await freePorts()), CANTEEN_DATA: data, CANTEEN_CLOCK: CLOCK }
  const args = [join(ROOT, "scripts/up.mjs"), "--reset"]
  await processes.start({ name: "stack", command: process.execPath, args, cwd: ROOT, env }, (error) => {
    failure = error
  })
  for (const end = Date.now() + START_LIMIT_MS; !existsSync(demo); await sleep(500)) {
    if (failure) throw failure
    if (Date.now() > end) throw new Error(`The service did not start within ${START_LIMIT_MS / 60_000} minutes`)
  }
  return data
}

function ownEnvironment() {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !SHARED.has(name)))
}
