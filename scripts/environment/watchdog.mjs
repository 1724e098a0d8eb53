// @ts-check
import { stopRunning } from "./running.mjs"

/**
 * Waits for its launcher to end, however it does: the pipe closes. Then stops the processes that are still noted.
 * A launcher that ended well has left none.
 */
const [, , data = ""] = process.argv
for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) process.on(signal, () => undefined)
process.stdin.resume()
process.stdin.once("close", () => void stopRunning(data))
