// @ts-check
import { commandOf, parentOf, startOf } from "./process-identity.mjs"

const LOOK_EVERY_MS = 1_000
/** npm starts a shell, which starts this program: it is a parent or a grandparent. */
const GENERATIONS = 2

/**
 * Resolves when someone asks this program to stop: Ctrl-C, a signal, a closed terminal, or the end of the `npm` that started it
 * (a killed npm tells nobody).
 * @returns {Promise<void>}
 */
export function interruption() {
  return new Promise((resolve) => {
    for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM"])) process.on(signal, () => resolve())
    // `nohup` asks to outlive the terminal, by ignoring this signal: to listen would undo it.
    if (process.stdout.isTTY) process.on("SIGHUP", () => resolve())
    const npm = process.env["npm_lifecycle_event"] ? findNpm() : undefined
    if (!npm) return
    const start = startOf(npm)
    setInterval(() => startOf(npm) !== start && resolve(), LOOK_EVERY_MS).unref()
  })
}

function findNpm() {
  let pid = /** @type {number | undefined} */ (process.ppid)
  for (let generation = 0; pid && generation < GENERATIONS; generation += 1) {
    if (/\bnpm\b/.test(commandOf(pid))) return pid
    pid = parentOf(pid)
  }
  return undefined
}
