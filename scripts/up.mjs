// @ts-check
import { join } from "node:path"
import { buildBackend, buildStorefront } from "./environment/build.mjs"
import { readClock } from "./environment/clock.mjs"
import { backendEnvironment, portsInUse, readCopy } from "./environment/copy.mjs"
import { createDatabase } from "./environment/create-database.mjs"
import { isHalfSeeded, migrate, seedOnce } from "./environment/database.mjs"
import { presentDemo, writeDemo } from "./environment/demo.mjs"
import { installPackages } from "./environment/install.mjs"
import { launch } from "./environment/launcher.mjs"
import { dataFolder } from "./environment/paths.mjs"
import { refuseTakenPorts } from "./environment/ports.mjs"
import { databaseUrl, startPostgres } from "./environment/postgres.mjs"
import { LANGUAGES, backend, cardSimulator, mailbox, storefront } from "./environment/programs.mjs"
import { answers } from "./environment/ready.mjs"
import { reset } from "./environment/reset.mjs"
import { step } from "./environment/steps.mjs"

/** Runs the whole service on this machine: `npm start`, or `npm start -- --reset` to start over. */
process.exitCode = await launch(dataFolder(process.env), async (processes, fail) => {
  if (process.argv.includes("--reset") || isHalfSeeded(processes.data)) reset(processes.data)
  const copy = readCopy(process.env)
  await refuseTakenPorts(copy.ports, portsInUse(copy))
  console.log("\nCantine Facile\n")
  await step("packages", () => installPackages(processes))

  const unclocked = backendEnvironment(copy, { clock: null, offset_ms: 0 })
  await Promise.all([startServices(), build()])
  const clock = readClock(copy.data, process.env)
  const env = backendEnvironment(copy, clock)
  const seeded = await step("demonstration data", () => seedOnce(processes, env))

  await processes.start(backend(copy, env), fail)
  for (const language of LANGUAGES) await processes.start(storefront(copy, seeded, language), fail)
  await step("backend and admin", () => answers(`http://127.0.0.1:${copy.ports.backend}/health`))
  await step("storefront", () => answers(`http://127.0.0.1:${copy.ports.storefront}/`))
  await step("storefront in English", () => answers(`http://127.0.0.1:${copy.ports.storefront}/en`))
  writeDemo(copy, seeded, clock)
  console.log(presentDemo(copy, seeded, clock))
  await new Promise(() => undefined)

  async function startServices() {
    if (copy.embedded) await step("database", () => startOwnPostgres())
    await processes.start(mailbox(copy), fail)
    if (copy.cards.simulated) await processes.start(cardSimulator(copy), fail)
    await step("tables", () => migrate(processes, unclocked))
  }

  async function startOwnPostgres() {
    const server = { port: copy.ports.postgres, password: copy.secrets.database }
    await startPostgres(processes, { folder: join(copy.data, "postgres"), ...server }, fail)
    await createDatabase(databaseUrl(server, "postgres"), "canteen")
  }

  async function build() {
    await step("backend built", () => buildBackend(processes, unclocked))
    await step("storefront built", () => buildStorefront(processes))
  }
})
