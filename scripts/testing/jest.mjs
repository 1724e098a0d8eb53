// @ts-check
import { rmSync } from "node:fs"
import { join, relative } from "node:path"
import { readJson } from "../environment/json-file.mjs"
import { ROOT } from "../environment/paths.mjs"

const JEST = join(ROOT, "node_modules/jest/bin/jest.js")
const WORKER_MEMORY = "2GB"

/**
 * @typedef {{ name: string, message: string, assertionResults: { fullName: string, status: string }[] }} JestFile
 * @typedef {{ numPassedTests: number, numFailedTests: number, numRuntimeErrorTestSuites: number, testResults: JestFile[] }} JestResult
 */

/**
 * Runs the specs of some projects of `jest.config.js`. A spec file that does not even load counts as one failure.
 * @param {import("../environment/processes.mjs").Processes} processes
 * @param {{ projects: string[], env: NodeJS.ProcessEnv, workers?: number, only?: string, quiet?: boolean }} run `workers` files run at once, each worker's
 *   with a database of its own; `only` is a part of their paths; `quiet` leaves out what the backend itself prints
 * @returns {Promise<import("./report.mjs").Count>}
 * @throws Error when jest says nothing that can be counted: no spec at all is a failure too.
 */
export async function runJest(processes, { projects, env, workers = 1, only, quiet = false }) {
  const name = `jest-${[...projects, ...(only ? [only] : [])].join("-").replaceAll(/[^\w-]/g, "-")}`
  const output = join(processes.data, `${name}.json`)
  rmSync(output, { force: true })
  // A backend that has stopped leaves its modules in the memory of its process: a worker that holds a few of them makes way for a new one.
  const pool = workers > 1 ? [`--maxWorkers=${workers}`, `--workerIdleMemoryLimit=${WORKER_MEMORY}`] : ["--runInBand"]
  const options = ["--json", `--outputFile=${output}`, ...pool, "--forceExit", "--ci"]
  const args = [JEST, "--selectProjects", ...projects, ...options, ...(quiet ? ["--silent"] : [])]
  if (only) args.push(`--testPathPattern=${only}`)
  const ended = await processes
    .run({ name, command: process.execPath, args, cwd: ROOT, env, show: true })
    .catch((/** @type {unknown} */ error) => error)
  const result = /** @type {JestResult | undefined} */ (readJson(output))
  if (!result) throw ended ?? new Error("jest ran no spec")
  const { numPassedTests: passed, numFailedTests, numRuntimeErrorTestSuites } = result
  const failed = numFailedTests + numRuntimeErrorTestSuites
  const failures = result.testResults.flatMap(failuresOf)
  if (ended && failed === 0) return { passed, failed: 1, failures: [`${name}: every spec passed, and the process failed: ${String(ended)}`] }
  return { passed, failed, failures }
}

/** What failed in one file: its tests by name, or the file itself with what it says. @param {JestFile} file @returns {string[]} */
function failuresOf({ name, message, assertionResults }) {
  const tests = assertionResults.filter(({ status }) => status === "failed").map(({ fullName }) => `${relative(ROOT, name)}: ${fullName}`)
  if (tests.length > 0 || !message) return tests
  return [`${relative(ROOT, name)}: ${message.split("\n").filter(Boolean).slice(0, 4).join(" | ")}`]
}

/**
 * Runs one part after the other, and adds up what they count.
 * @param {string[]} parts
 * @param {(part: string) => Promise<import("./report.mjs").Count>} run
 * @returns {Promise<import("./report.mjs").Count>}
 */
export async function inTurn(parts, run) {
  const total = { passed: 0, failed: 0, failures: /** @type {string[]} */ ([]) }
  for (const part of parts) {
    const { passed, failed, failures = [] } = await run(part)
    total.passed += passed
    total.failed += failed
    total.failures.push(...failures)
  }
  return total
}
