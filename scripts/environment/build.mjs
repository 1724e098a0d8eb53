// @ts-check
import { join } from "node:path"
import { ROOT, STOREFRONT } from "./paths.mjs"
import { medusaCommand, storefrontBuild } from "./programs.mjs"
import { fingerprint, unlessStamped } from "./stamps.mjs"

/**
 * Builds the backend and its admin when their sources have changed.
 * @param {import("./processes.mjs").Processes} processes
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<boolean>} whether it was built now
 */
export function buildBackend(processes, env) {
  const print = fingerprint(["src", "medusa-config.ts", "tsconfig.json", "package-lock.json"])
  const stamp = join(ROOT, ".medusa/server/.canteen-sources")
  return unlessStamped({ stamp, print }, () => processes.run(medusaCommand("backend-build", ["build"], env)))
}

/**
 * Builds the storefront when its sources, or the wire types that it shares, have changed.
 * @param {import("./processes.mjs").Processes} processes
 * @returns {Promise<boolean>} whether it was built now
 */
export function buildStorefront(processes) {
  const settings = ["next.config.mjs", "postcss.config.mjs", "tsconfig.json", "package-lock.json"]
  const print = fingerprint(["storefront/src", "storefront/public", "src/types/http", ...settings.map((name) => `storefront/${name}`)])
  const stamp = join(STOREFRONT, ".next/.canteen-sources")
  return unlessStamped({ stamp, print }, () => processes.run(storefrontBuild()))
}
