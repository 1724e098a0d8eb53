// @ts-check
import { join } from "node:path"
import { launch } from "./environment/launcher.mjs"
import { dataFolder, ROOT } from "./environment/paths.mjs"
import { testEnvironment } from "./testing/environment.mjs"

/**
 * Runs some specs with a database of their own: `npm run spec -- wallet`, `npm run spec -- --selectProjects modules`.
 * Everything after `--` is for jest.
 */
const data = join(dataFolder(process.env), "spec")

process.exitCode = await launch(data, async (processes, fail) => {
  const env = await testEnvironment(processes, fail)
  const args = [join(ROOT, "node_modules/jest/bin/jest.js"), "--runInBand", ...process.argv.slice(2)]
  await processes.run({ name: "jest", command: process.execPath, args, cwd: ROOT, env, show: true })
})
