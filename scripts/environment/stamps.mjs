// @ts-check
import { createHash } from "node:crypto"
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { ROOT } from "./paths.mjs"

/** What never changes a build. */
const LEFT_OUT = new Set(["node_modules", ".next", ".next-en", ".medusa", "test"])

/**
 * A fingerprint of files and folders, names included.
 * @param {string[]} paths from the root of the checkout; one that is missing counts as such
 * @param {string[]} [values] anything else that decides
 * @returns {string}
 */
export function fingerprint(paths, values = []) {
  const hash = createHash("sha256")
  for (const path of paths) add(hash, path)
  for (const value of [process.version, ...values]) hash.update(`\0${value}`)
  return hash.digest("hex")
}

/**
 * Does some work unless its stamp says that it was done for this fingerprint. A work cut short leaves no stamp.
 * @param {{ stamp: string, print: string }} made
 * @param {() => Promise<void>} work
 * @returns {Promise<boolean>} whether it was done now
 */
export async function unlessStamped({ stamp, print }, work) {
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === print) return false
  rmSync(stamp, { force: true })
  await work()
  writeFileSync(stamp, print)
  return true
}

/**
 * Only files count: Medusa's migrations leave empty folders behind.
 * @param {import("node:crypto").Hash} hash
 * @param {string} path
 */
function add(hash, path) {
  const full = join(ROOT, path)
  const isThere = existsSync(full)
  if (isThere && statSync(full).isDirectory()) {
    for (const name of readdirSync(full).sort()) if (!LEFT_OUT.has(name)) add(hash, `${path}/${name}`)
    return
  }
  hash.update(`\0${path}\0`)
  if (isThere) hash.update(readFileSync(full))
}
