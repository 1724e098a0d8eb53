// @ts-check
import { rmSync } from "node:fs"
import { join } from "node:path"

/** What a running copy writes in its folder. Anything else there is not ours to delete. */
const WRITTEN = [
  "postgres", "mails", "card-simulator.jsonl",
  "secrets.json", "clock.json", "seed.json", "seeding", "demo.json", "migrated",
]

/**
 * Deletes the data of a copy: the next start makes everything again.
 * @param {string} data
 * @returns {void}
 */
export function reset(data) {
  for (const name of WRITTEN) rmSync(join(data, name), { recursive: true, force: true })
}
