// @ts-check
import { join } from "node:path"
import { buildBackend, buildStorefront } from "./environment/build.mjs"
import { findBrowser } from "./environment/browser.mjs"
import { installPackages } from "./environment/install.mjs"
import { launch } from "./environment/launcher.mjs"
import { dataFolder } from "./environment/paths.mjs"
import { step } from "./environment/steps.mjs"
import { CHECKS, runChecks } from "./testing/checks.mjs"
import { migrateTemplate, testEnvironment } from "./testing/environment.mjs"
import { inTurn, runJest } from "./testing/jest.mjs"
import { Report } from "./testing/report.mjs"
import { startStack } from "./testing/stack.mjs"
import { SUITES, tortureEnvironment } from "./testing/torture.mjs"

/** The gate: everything that must hold, `npm test`; the same without the browser, `npm run verify -- --quick`. */
const quick = process.argv.includes("--quick")
const report = new Report()
/** Spec files at a time, each with a database of its own. */
const AT_ONCE = 2

const code = await launch(join(dataFolder(process.env), "test"), async (processes, fail) => {
  console.log("\nCantine Facile: tests\n")
  report.interrupted = () => processes.stopping
  await step("packages", () => installPackages(processes))
  const env = await testEnvironment(processes, fail)
  // First: it also writes the types of queries (.medusa/types), which types and lint read.
  await report.section("Build", () => buildAll(processes, env))
  for (const [title, checks] of Object.entries(CHECKS)) await report.section(title, () => runChecks(processes, checks))

  const specs = (/** @type {string[]} */ projects, workers = 1) => runJest(processes, { projects, env, workers })
  await report.section("Rules and words (no database)", () => specs(["rules", "storefront", "english"], AT_ONCE))
  await report.section("Card simulator, card and mail providers", () => specs(["simulator", "providers"]))
  await report.section("Modules, on a real PostgreSQL", () => specs(["modules"], AT_ONCE))
  await report.section("HTTP, the whole backend", async () => {
    await step("tables", () => migrateTemplate(processes, env))
    return specs(["http"], AT_ONCE)
  })
  await report.section("Torture, the short form", () =>
    inTurn(SUITES, (only) => runJest(processes, { projects: ["torture"], env: tortureEnvironment(env, "short"), only, quiet: true }))
  )
  if (!quick) {
    await report.section("Browser, the whole service", async () => {
      const browser = await findBrowser(processes)
      const data = await step("service started", () => startStack(processes))
      return runJest(processes, { projects: ["browser"], env: { ...env, CANTEEN_DATA: data, CHROMIUM_PATH: browser } })
    })
  }
})

if (code === 0) report.print()
process.exitCode = code || (report.total.failed > 0 ? 1 : 0)

/**
 * Builds both sites as `npm start` does; a build that fails breaks the section.
 * @param {import("./environment/processes.mjs").Processes} processes
 * @param {NodeJS.ProcessEnv} env
 */
async function buildAll(processes, env) {
  await step("backend and admin", () => buildBackend(processes, { ...env, NODE_ENV: "production", CANTEEN_MODE: "demo" }))
  await step("storefront", () => buildStorefront(processes))
  return { passed: 2, failed: 0 }
}
