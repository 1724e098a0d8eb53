// @ts-check

const LOOK_EVERY_MS = 1_000

/**
 * Resolves when someone asks this program to stop: Ctrl-C, a signal, a closed terminal, or the end of the `npm` that started it
 * (a killed npm tells nobody).
 * @returns {Promise<void>}
 */
export function interruption() {
  return new Promise((resolve) => {
    for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) process.on(signal, () => resolve())
    if (!process.env["npm_lifecycle_event"]) return
    const parent = process.ppid
    setInterval(() => process.ppid !== parent && resolve(), LOOK_EVERY_MS).unref()
  })
}
