// @ts-check
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs"
import { createHash } from "node:crypto"
import { basename, join } from "node:path"
import { ROOT, STOREFRONT } from "./paths.mjs"

const STAMP = "node_modules/.canteen-lockfile"

/**
 * Installs the packages of both lockfiles where something is missing or has changed.
 * @param {import("./processes.mjs").Processes} processes
 * @returns {Promise<boolean>} whether something was installed
 */
export async function installPackages(processes) {
  const behind = [ROOT, STOREFRONT].filter((folder) => !isInstalled(folder))
  await Promise.all(behind.map((folder) => install(processes, folder)))
  return behind.length > 0
}

/** @param {string} folder */
function isInstalled(folder) {
  const stamp = join(folder, STAMP)
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === lockfileOf(folder)) return true
  if (!isInstalledByHand(folder)) return false
  writeFileSync(stamp, lockfileOf(folder))
  return true
}

/**
 * npm writes its own note of what it installed: newer than the lockfile, it says that someone ran `npm ci` or `npm install`.
 * @param {string} folder
 */
function isInstalledByHand(folder) {
  const note = join(folder, "node_modules/.package-lock.json")
  return existsSync(note) && statSync(note).mtimeMs >= statSync(join(folder, "package-lock.json")).mtimeMs
}

/**
 * @param {import("./processes.mjs").Processes} processes
 * @param {string} folder
 */
async function install(processes, folder) {
  const npm = process.env["npm_execpath"]
  const [command, ...start] = npm ? [process.execPath, npm] : ["npm"]
  // The build tools are development dependencies: NODE_ENV=production must not leave them out.
  const args = [...start, "ci", "--include=dev", "--no-audit", "--no-fund"]
  await processes.run({ name: `install-${basename(folder)}`, command, args, cwd: folder, env: { ...process.env, INIT_CWD: folder } })
  writeFileSync(join(folder, STAMP), lockfileOf(folder))
}

/** @param {string} folder */
function lockfileOf(folder) {
  return createHash("sha256").update(readFileSync(join(folder, "package-lock.json"))).digest("hex")
}
