// @ts-check
import { rmSync } from "node:fs"
import { join } from "node:path"
import { readJson } from "../environment/json-file.mjs"
import { ROOT } from "../environment/paths.mjs"

const JEST = join(ROOT, "node_modules/jest/bin/jest.js")

/** @typedef {{ numPassedTests: number, numFailedTests: number, numRuntimeErrorTestSuites: number }} JestResult */

/**
 * Runs the specs of some projects of `jest.config.js`. A spec file that does not even load counts as one failure.
 * @param {import("../environment/processes.mjs").Processes} processes
 * @param {{ projects: string[], env: NodeJS.ProcessEnv, workers?: number }} run
 * @returns {Promise<import("./report.mjs").Count>}
 * @throws Error when jest says nothing that can be counted: no spec at all is a failure too.
 */
export async function runJest(processes, { projects, env, workers = 1 }) {
  const output = join(processes.data, `jest-${projects.join("-")}.json`)
  rmSync(output, { force: true })
  const options = ["--json", `--outputFile=${output}`, `--maxWorkers=${workers}`, "--forceExit", "--ci"]
  const args = [JEST, "--selectProjects", ...projects, ...options]
  const ended = await processes
    .run({ name: `jest-${projects.join("-")}`, command: process.execPath, args, cwd: ROOT, env, show: true })
    .catch((/** @type {unknown} */ error) => error)
  const result = /** @type {JestResult | undefined} */ (readJson(output))
  if (!result) throw ended ?? new Error("jest ran no spec")
  const { numPassedTests: passed, numFailedTests, numRuntimeErrorTestSuites } = result
  const failed = numFailedTests + numRuntimeErrorTestSuites
  return { passed, failed: ended && failed === 0 ? 1 : failed }
}
