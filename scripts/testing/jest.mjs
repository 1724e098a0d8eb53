// @ts-check
import { rmSync } from "node:fs"
import { join, relative } from "node:path"
import { readJson } from "../environment/json-file.mjs"
import { ROOT } from "../environment/paths.mjs"

const JEST = join(ROOT, "node_modules/jest/bin/jest.js")

/**
 * @typedef {{ name: string, message: string, assertionResults: { fullName: string, status: string }[] }} JestFile
 * @typedef {{ numPassedTests: number, numFailedTests: number, numRuntimeErrorTestSuites: number, testResults: JestFile[] }} JestResult
 */

/**
 * Runs the specs of some projects of `jest.config.js`. A spec file that does not even load counts as one failure.
 * @param {import("../environment/processes.mjs").Processes} processes
 * @param {{ projects: string[], env: NodeJS.ProcessEnv, workers?: number, shard?: string, only?: string, quiet?: boolean }} run `shard` is "2/5": the second
 *   fifth of the files; `only` is a part of their paths; `quiet` leaves out what the backend itself prints
 * @returns {Promise<import("./report.mjs").Count>}
 * @throws Error when jest says nothing that can be counted: no spec at all is a failure too.
 */
export async function runJest(processes, { projects, env, workers = 1, shard, only, quiet = false }) {
  const parts = [...(shard ? [shard.replace("/", "-of-")] : []), ...(only ? [only] : [])]
  const name = `jest-${[...projects, ...parts].join("-").replaceAll(/[^\w-]/g, "-")}`
  const output = join(processes.data, `${name}.json`)
  rmSync(output, { force: true })
  const options = ["--json", `--outputFile=${output}`, `--maxWorkers=${workers}`, "--forceExit", "--ci"]
  const args = [JEST, "--selectProjects", ...projects, ...options, ...(shard ? [`--shard=${shard}`] : []), ...(quiet ? ["--silent"] : [])]
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
 * Runs specs in several processes, one after the other: a backend that has stopped leaves its modules in the memory of its process, and a few dozen
 * of them are more than one process can hold.
 * @param {number} shards
 * @param {(shard: string) => Promise<import("./report.mjs").Count>} run
 * @returns {Promise<import("./report.mjs").Count>}
 */
export async function inShards(shards, run) {
  return inTurn(Array.from({ length: shards }, (_, index) => `${index + 1}/${shards}`), run)
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
