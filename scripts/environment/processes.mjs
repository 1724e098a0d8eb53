// @ts-check
import { spawn } from "node:child_process"
import { closeSync, existsSync, mkdirSync, openSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { startOf } from "./process-identity.mjs"
import { note, stopRunning } from "./running.mjs"

/**
 * @typedef {object} Program
 * @property {string} name also the name of its log
 * @property {string} command
 * @property {string[]} [args]
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env] all that it gets: nothing is inherited beside it
 * @property {{ uid: number, gid: number }} [as]
 * @property {NodeJS.Signals} [stopWith]
 * @property {boolean} [show] what it prints goes to the screen, not to its log
 */

/** How much of a log is shown when its program fails. */
const TAIL_LINES = 80

/**
 * The children of one copy: each in its own process group, so that Ctrl-C reaches the launcher alone and it stops them in order;
 * each noted on disk, so that nothing is lost when the launcher is killed.
 */
export class Processes {
  /** @param {string} data the folder of the copy */
  constructor(data) {
    this.data = data
    this.logs = join(data, "logs")
    this.stopping = false
    mkdirSync(this.logs, { recursive: true })
  }

  /**
   * Starts a program that goes on. When it ends by itself, `onEnd` hears of it.
   * @param {Program} program
   * @param {(error: Error) => void} onEnd
   * @returns {Promise<void>}
   */
  async start(program, onEnd) {
    const child = await this.#spawn(program)
    child.once("exit", () => {
      if (!this.stopping) onEnd(this.#failure(program, "stopped by itself"))
    })
  }

  /**
   * Runs a program to its end.
   * @param {Program} program
   * @returns {Promise<void>}
   * @throws Error with the end of its log when it fails.
   */
  async run(program) {
    const child = await this.#spawn(program)
    const code = child.exitCode ?? (await new Promise((resolve) => child.once("exit", resolve)))
    if (this.stopping) throw new Error(`${program.name} was interrupted`)
    if (code === 0) return
    throw program.show ? new Error(`${program.name} failed (code ${code})`) : this.#failure(program, `failed (code ${code})`)
  }

  /**
   * Stops all of them, last started first. Nothing starts any more after this.
   * @returns {Promise<void>}
   */
  async stop() {
    this.stopping = true
    await stopRunning(this.data)
  }

  /** @param {Program} program */
  async #spawn({ name, command, args = [], cwd, env = process.env, as, stopWith = "SIGTERM", show }) {
    if (this.stopping) throw new Error(`${name} was not started: everything is being stopped`)
    const log = openSync(join(this.logs, `${name}.log`), "w")
    const output = show ? "inherit" : log
    const child = spawn(command, args, { cwd, env, detached: true, stdio: ["ignore", output, output], ...as })
    closeSync(log)
    await new Promise((resolve, reject) => {
      child.once("spawn", resolve)
      child.once("error", (error) => reject(new Error(`${name} cannot start: ${error.message}`)))
    })
    const start = child.pid && startOf(child.pid)
    if (child.pid && start) note(this.data, { name, pid: child.pid, start, stopWith })
    return child
  }

  /**
   * @param {Program} program
   * @param {string} what
   */
  #failure({ name }, what) {
    const path = join(this.logs, `${name}.log`)
    const lines = existsSync(path) ? readFileSync(path, "utf8").trimEnd().split("\n").slice(-TAIL_LINES) : []
    return new Error(`${name} ${what}. The end of ${path}:\n${lines.map((line) => `  ${line}`).join("\n")}`)
  }
}
