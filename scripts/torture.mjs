// @ts-check
import { join } from "node:path"
import { buildBackend } from "./environment/build.mjs"
import { installPackages } from "./environment/install.mjs"
import { launch } from "./environment/launcher.mjs"
import { dataFolder } from "./environment/paths.mjs"
import { step } from "./environment/steps.mjs"
import { migrateTemplate, testEnvironment } from "./testing/environment.mjs"
import { runJest } from "./testing/jest.mjs"
import { Report } from "./testing/report.mjs"
import { SUITES, tortureEnvironment } from "./testing/torture.mjs"

/**
 * Tortures money and seats: races, replays, kills and outages, each looked at by an oracle in plain SQL. `npm run torture`, one suite with
 * `npm run torture -- kills`, with the figures of `npm test` by `--short` (docs/torture.md).
 */
const form = process.argv.includes("--short") ? "short" : "long"
const wanted = process.argv.slice(2).filter((word) => !word.startsWith("--"))
const suites = SUITES.filter((suite) => wanted.length === 0 || wanted.some((word) => suite.includes(word)))
const report = new Report()

const code = await launch(join(dataFolder(process.env), "torture"), async (processes, fail) => {
  report.interrupted = () => processes.stopping
  if (suites.length === 0) throw new Error(`No suite is called ${wanted.join(" or ")}: there are ${SUITES.join(", ")}`)
  await step("packages", () => installPackages(processes))
  const env = await testEnvironment(processes, fail)
  await step("backend built", () => buildBackend(processes, { ...env, NODE_ENV: "production", CANTEEN_MODE: "demo" }))
  await step("tables", () => migrateTemplate(processes, env))
  for (const only of suites) {
    await report.section(only, () => runJest(processes, { projects: ["torture"], env: tortureEnvironment(env, form), only, quiet: true }))
  }
})

if (code === 0) report.print()
process.exitCode = code || (report.total.failed > 0 ? 1 : 0)
