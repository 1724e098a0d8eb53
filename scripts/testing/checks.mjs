// @ts-check
import { join } from "node:path"
import { ROOT, STOREFRONT } from "../environment/paths.mjs"

/** @typedef {import("../environment/processes.mjs").Processes} Processes */
/** @typedef {{ name: string, bin: string, args: string[], cwd?: string }} Check */

const tool = (/** @type {string} */ path) => join(ROOT, "node_modules", path)
const storefrontTool = (/** @type {string} */ path) => join(STOREFRONT, "node_modules", path)

const TSC = tool("typescript/bin/tsc")
const CRUISER = tool("dependency-cruiser/bin/dependency-cruise.mjs")

/** Each check is a program that fails or not: it counts as one. */
export const CHECKS = {
  Types: [
    { name: "types of the backend, its admin and its specs", bin: TSC, args: ["--noEmit"] },
    { name: "types of the tools", bin: TSC, args: ["-p", "tsconfig.tools.json"] },
    { name: "types of the card simulator", bin: TSC, args: ["-p", "dev/card-simulator"] },
    { name: "routes of the storefront", bin: storefrontTool("next/dist/bin/next"), args: ["typegen"], cwd: STOREFRONT },
    { name: "types of the storefront", bin: storefrontTool("typescript/bin/tsc"), args: ["--noEmit"], cwd: STOREFRONT },
    { name: "types of the storefront in English", bin: storefrontTool("typescript/bin/tsc"), args: ["--noEmit", "-p", "tsconfig.en.json"], cwd: STOREFRONT },
    { name: "types of the storefront's specs", bin: TSC, args: ["-p", "storefront/tsconfig.spec.json"] },
  ],
  Lint: [
    { name: "lint", bin: tool("eslint/bin/eslint.js"), args: ["--max-warnings", "0", "."] },
    { name: "lint of the storefront", bin: storefrontTool("eslint/bin/eslint.js"), args: ["--max-warnings", "0", "."], cwd: STOREFRONT },
  ],
  "Import rules": [
    { name: "imports", bin: CRUISER, args: ["src", "dev", "integration-tests"] },
    // The path must be absolute, else its own paths are not found.
    { name: "imports of the storefront", bin: CRUISER, args: ["storefront/src", "--ts-config", join(STOREFRONT, "tsconfig.json")] },
  ],
  "HTTP contract": [
    {
      name: "the OpenAPI document is what the routes say",
      bin: tool("ts-node/dist/bin.js"),
      args: ["--transpile-only", "scripts/openapi/write.ts", "--check"],
    },
  ],
  Dependencies: [{ name: "versions, licences and install scripts", bin: join(ROOT, "scripts/testing/dependencies.mjs"), args: [] }],
  "Dead code": [{ name: "dead code", bin: tool("knip/bin/knip.js"), args: ["--no-config-hints"] }],
}

/**
 * Runs checks one after the other; what a failed one says is printed.
 * @param {Processes} processes
 * @param {Check[]} checks
 * @returns {Promise<import("./report.mjs").Count>}
 */
export async function runChecks(processes, checks) {
  const count = { passed: 0, failed: 0 }
  for (const check of checks) {
    if (await passes(processes, check)) count.passed += 1
    else count.failed += 1
  }
  return count
}

/**
 * @param {Processes} processes
 * @param {Check} check
 */
async function passes(processes, { name, bin, args, cwd = ROOT }) {
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: "1", FORCE_COLOR: "0" }
  try {
    await processes.run({ name: name.replaceAll(/\W+/g, "-"), command: process.execPath, args: [bin, ...args], cwd, env })
    console.log(`   ✓ ${name}`)
    return true
  } catch (error) {
    if (processes.stopping) return false
    console.log(`   ✗ ${name}\n${error instanceof Error ? error.message : error}`)
    return false
  }
}
