// @ts-check
import { resolve } from "node:path"
import { fileURLToPath } from "node:url"

/** The folder of the checkout. */
export const ROOT = fileURLToPath(new URL("../../", import.meta.url)).replace(/[\\/]$/, "")

/** The folder of the storefront, a package of its own. */
export const STOREFRONT = resolve(ROOT, "storefront")

/**
 * The folder that keeps everything a running copy writes.
 * @param {NodeJS.ProcessEnv} env
 * @returns {string}
 */
export function dataFolder(env) {
  return resolve(ROOT, env["CANTEEN_DATA"] || ".data")
}
