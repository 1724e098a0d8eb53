// @ts-check
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { installPackages } from "./environment/install.mjs"
import { readJson } from "./environment/json-file.mjs"
import { launch } from "./environment/launcher.mjs"
import { dataFolder } from "./environment/paths.mjs"
import { step } from "./environment/steps.mjs"
import { openBenchShop } from "./bench/shop.mjs"
import { REFERENCE, probesOf } from "./bench/probes.mjs"
import { measure, report } from "./bench/measure.mjs"
import { startStack } from "./testing/stack.mjs"

/**
 * How long the requests that parents wait for take, as ratios to Medusa's own product page: all are asked in turn, in one run, so that
 * a slow or busy machine slows them alike. `npm run bench`.
 */
process.exitCode = await launch(join(dataFolder(process.env), "bench"), async (processes) => {
  await step("packages", () => installPackages(processes))
  const data = await step("service started", () => startStack(processes))
  const demo = /** @type {import("./bench/shop.mjs").Demo} */ (readJson(join(data, "demo.json")))
  const shop = await step("a family of four children", () => openBenchShop(demo))
  await sleep(1000)
  const timings = await step("requests, in turn", () => measure(probesOf(shop)))
  console.log(report(timings, REFERENCE))
})
