// @ts-check
import { join } from "node:path"
import { readJson, writeJson } from "./json-file.mjs"

/**
 * The instant at which the clock started, with its offset as it was given, and the shift from the machine's clock.
 * @typedef {{ clock: string | null, offset_ms: number }} Clock
 */

/**
 * The clock of one copy. The shift is computed once and kept with the data, so that a restart goes on from where the clock is;
 * another `CANTEEN_CLOCK` sets it anew.
 * @param {string} data
 * @param {NodeJS.ProcessEnv} env
 * @returns {Clock}
 * @throws Error when the variable is not an instant with its offset.
 */
export function readClock(data, env) {
  const path = join(data, "clock.json")
  const kept = /** @type {Clock | undefined} */ (readJson(path))
  const wanted = env["CANTEEN_CLOCK"]
  if (!wanted || kept?.clock === wanted) return kept ?? { clock: null, offset_ms: 0 }
  const instant = /T.*(Z|[+-]\d\d:\d\d)$/.test(wanted) ? Date.parse(wanted) : Number.NaN
  if (Number.isNaN(instant)) {
    throw new Error(`CANTEEN_CLOCK=${wanted} is not an instant with its offset, such as 2026-11-23T08:00:00+01:00`)
  }
  const clock = { clock: wanted, offset_ms: instant - Date.now() }
  writeJson(path, clock)
  return clock
}
