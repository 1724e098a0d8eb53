// @ts-check
import { join } from "node:path"
import { ROOT, STOREFRONT } from "./paths.mjs"
import { LANGUAGES, medusaCommand, storefrontBuild } from "./programs.mjs"
import { fingerprint, unlessStamped } from "./stamps.mjs"

/** Where Next puts each language (storefront/next.config.mjs). */
const BUILT = { fr: ".next", en: ".next-en" }

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
 * Builds the storefront, once for each language, when its sources, or the wire types that it shares, have changed.
 * @param {import("./processes.mjs").Processes} processes
 */
export async function buildStorefront(processes) {
  for (const language of LANGUAGES) await buildLanguage(processes, language)
}

/** @param {import("./processes.mjs").Processes} processes @param {import("./programs.mjs").Language} language */
function buildLanguage(processes, language) {
  const settings = ["next.config.mjs", "postcss.config.mjs", "tsconfig.json", "tsconfig.en.json", "package-lock.json"]
  const print = fingerprint(["storefront/src", "storefront/public", "src/types/http", ...settings.map((name) => `storefront/${name}`)])
  const stamp = join(STOREFRONT, BUILT[language], ".canteen-sources")
  return unlessStamped({ stamp, print }, () => processes.run(storefrontBuild(language)))
}
