// @ts-check
import { existsSync } from "node:fs"

const PLACES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
]

/**
 * The browser of the browser tests: `CHROMIUM_PATH`, one of the system, or else Debian's, installed when root runs the tests.
 * @param {import("./processes.mjs").Processes} processes
 * @returns {Promise<string>} its path
 * @throws Error that says what to install when there is none.
 */
export async function findBrowser(processes) {
  const known = installedBrowser()
  if (known) return known
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) await installFromDebian(processes)
  const installed = installedBrowser()
  if (installed) return installed
  throw new Error("No Chromium here: install it (Debian: apt-get install chromium), or set CHROMIUM_PATH to one")
}

function installedBrowser() {
  const asked = process.env["CHROMIUM_PATH"]
  if (asked && !existsSync(asked)) throw new Error(`CHROMIUM_PATH=${asked}: there is no such file`)
  return asked || PLACES.find((path) => existsSync(path))
}

/** @param {import("./processes.mjs").Processes} processes */
async function installFromDebian(processes) {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" }
  const apt = (/** @type {string[]} */ ...args) => processes.run({ name: "apt-get", command: "apt-get", args, env })
  await apt("update")
  await apt("install", "--yes", "--no-install-recommends", "chromium")
}
