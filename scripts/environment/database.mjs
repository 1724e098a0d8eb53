// @ts-check
import { existsSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { readJson } from "./json-file.mjs"
import { medusaCommand } from "./programs.mjs"
import { fingerprint, unlessStamped } from "./stamps.mjs"

/**
 * What the seed tells: the keys that the storefront needs, and who can log in.
 * @typedef {object} Seeded
 * @property {string} publishable_key
 * @property {string} region_id
 * @property {string} card_provider_id
 * @property {Record<string, { email: string, password: string }>} logins
 */

/**
 * Brings the database to the tables that the sources describe. The database itself is made when it is missing.
 * @param {import("./processes.mjs").Processes} processes
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<boolean>} whether something had changed
 */
export function migrate(processes, env) {
  const print = fingerprint(["src/modules", "src/links", "medusa-config.ts", "package-lock.json"], [env["DATABASE_URL"] ?? ""])
  const stamp = join(processes.data, "migrated")
  // Without this flag, links ask before they act.
  const command = medusaCommand("migrate", ["db:migrate", "--execute-safe-links"], env)
  return unlessStamped({ stamp, print }, () => processes.run(command))
}

/**
 * Fills the database with the demonstration, once.
 * @param {import("./processes.mjs").Processes} processes
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Seeded>}
 * @throws Error when the seed did not tell what it made.
 */
export async function seedOnce(processes, env) {
  const output = join(processes.data, "seed.json")
  if (!existsSync(output)) {
    const mark = markOf(processes.data)
    writeFileSync(mark, "")
    await processes.run(medusaCommand("seed", ["exec", "./scripts/seed/index.ts"], { ...env, SEED_OUTPUT: output }))
    rmSync(mark)
  }
  const seeded = /** @type {Seeded | undefined} */ (readJson(output))
  if (!seeded?.publishable_key) throw new Error(`The seed did not write ${output}: start over with \`npm start -- --reset\``)
  return seeded
}

/**
 * Whether a seed was begun and not ended: the data is half there, and nobody has used it yet.
 * @param {string} data
 * @returns {boolean}
 */
export function isHalfSeeded(data) {
  return existsSync(markOf(data))
}

/** @param {string} data */
function markOf(data) {
  return join(data, "seeding")
}
