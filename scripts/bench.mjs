// @ts-check
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { findBrowser } from "./environment/browser.mjs"
import { installPackages } from "./environment/install.mjs"
import { readJson } from "./environment/json-file.mjs"
import { launch } from "./environment/launcher.mjs"
import { dataFolder } from "./environment/paths.mjs"
import { step } from "./environment/steps.mjs"
import { reportBounds } from "./bench/bounds.mjs"
import { NAMES, countStatements, measureCheckouts } from "./bench/checkouts.mjs"
import { CROWDS, measureCrowds } from "./bench/crowd.mjs"
import { Database } from "./bench/database.mjs"
import { countGates } from "./bench/gates.mjs"
import { measureGrid, reportGrid } from "./bench/grid.mjs"
import { openBenchShop } from "./bench/shop.mjs"
import { openTown } from "./bench/town.mjs"
import { REFERENCE, probesOf } from "./bench/probes.mjs"
import { measure, report } from "./bench/measure.mjs"
import { startStack } from "./testing/stack.mjs"

/**
 * How long what parents wait for takes: reading and choosing as ratios to Medusa's own product page, paying and cancelling as ratios to Medusa's own
 * checkout of one plain item. All are asked in turn, in one run, so that a slow or busy machine slows them alike. `npm run bench`; with `-- --pages`, what pages cost and nothing of the
 * checkouts.
 */
process.exitCode = await launch(join(dataFolder(process.env), "bench"), async (processes) => {
  await step("packages", () => installPackages(processes))
  const data = await step("service started", () => startStack(processes))
  const demo = /** @type {import("./bench/client.mjs").Demo} */ (readJson(join(data, "demo.json")))
  const shop = await step("a family of four children", () => openBenchShop(demo))
  await sleep(1000)
  const timings = await step("requests, in turn", () => measure(probesOf(shop)))
  console.log(report(timings, REFERENCE))
  const executablePath = await findBrowser(processes)
  console.log(reportGrid(await step("clicks on the grid", () => measureGrid({ executablePath, demo, serviceId: shop.serviceId }))))
  if (process.argv.includes("--pages")) return
  const town = await step("nine families and a counter", () => openTown(demo))
  const database = await Database.open(data)
  const paying = await step("checkouts, in turn", () => measureCheckouts({ town, demo, database }))
  console.log(report(paying, NAMES.plain))
  const crowds = await step("eight parents at once", () => measureCrowds({ town, database }))
  console.log(report(crowds, CROWDS.plain))
  const statements = await step("statements counted", () => countStatements({ town, database }))
  const gates = await step("statements of the gates counted", () => countGates({ town, demo, database }))
  console.log(reportBounds({ timings: paying, crowds, statements, gates }))
  await database.close()
})
