// @ts-check
import { readFileSync, statSync } from "node:fs"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import pg from "pg"
import { databaseUrl } from "../environment/postgres.mjs"
import { readSecrets } from "../environment/secrets.mjs"

const PORT_LINE = 3
const QUIET_MS = 400
const RELOAD_MS = 300
const LIMIT_MS = 60_000
/** A statement in the server's log, after the process that asked it. */
const STATEMENT = /^\d+ LOG: {2}(?:statement|execute [^:]*):/
const STILL_FOR = `SELECT coalesce(min(CASE WHEN state = 'idle' THEN extract(epoch FROM clock_timestamp() - state_change) ELSE 0 END), 9)::float8 * 1000 AS ms
  FROM pg_stat_activity WHERE datname = current_database() AND backend_type = 'client backend' AND pid <> pg_backend_pid()`

/** The database of a running copy: when nothing asks it any more, and how much it is asked. */
export class Database {
  /**
   * @param {pg.Client} client
   * @param {{ pid: number, log: string }} own
   */
  constructor(client, { pid, log }) {
    this.client = client
    this.pid = pid
    this.log = log
  }

  /**
   * @param {string} data the folder of the copy
   * @returns {Promise<Database>}
   */
  static async open(data) {
    const port = Number(readFileSync(join(data, "postgres/postmaster.pid"), "utf8").split("\n")[PORT_LINE])
    const client = new pg.Client(databaseUrl({ port, password: readSecrets(data).database }, "canteen"))
    // A copy that is stopped ends its connections: what failed before that says why.
    client.on("error", () => undefined)
    await client.connect()
    const { rows } = await client.query("SELECT pg_backend_pid() AS pid")
    return new Database(client, { pid: rows[0].pid, log: join(data, "logs/postgres.log") })
  }

  /** Waits until nothing was asked for a moment: what follows a payment must not slow down the next one. */
  async quiet() {
    for (const end = Date.now() + LIMIT_MS; Date.now() < end; await sleep(100)) {
      const { rows } = await this.client.query(STILL_FOR)
      if (rows[0].ms > QUIET_MS) return
    }
    throw new Error(`the database was not quiet for ${LIMIT_MS / 1000} s`)
  }

  /**
   * How many statements some work asks, BEGIN and COMMIT included. What runs in the background meanwhile is counted with it.
   * @param {() => Promise<unknown>} work
   * @returns {Promise<{ answered: number, followed: number }>} until the work is done, and from then on until all is quiet
   */
  async countStatements(work) {
    const { answered, followed } = await this.listStatements(work)
    return { answered: answered.length, followed: followed.length }
  }

  /**
   * The statements that some work asks, as the server's log tells them.
   * @param {() => Promise<unknown>} work
   * @returns {Promise<{ answered: string[], followed: string[] }>}
   */
  async listStatements(work) {
    await this.#set({ log_line_prefix: "%p ", log_statement: "all" })
    try {
      await this.quiet()
      const start = statSync(this.log).size
      await work()
      await this.client.query("SELECT 'answered'")
      await this.quiet()
      return this.#listFrom(start)
    } finally {
      await this.#set({ log_line_prefix: "%m [%p] ", log_statement: "none" })
    }
  }

  async close() {
    await this.client.end()
  }

  /** @param {Record<string, string>} settings */
  async #set(settings) {
    for (const [name, value] of Object.entries(settings)) await this.client.query(`ALTER SYSTEM SET ${name} = '${value}'`)
    await this.client.query("SELECT pg_reload_conf()")
    await sleep(RELOAD_MS)
  }

  /** @param {number} start where in the log */
  #listFrom(start) {
    const lines = readFileSync(this.log).subarray(start).toString("utf8").split("\n")
    const asked = lines.filter((line) => STATEMENT.test(line))
    const isOwn = (/** @type {string} */ line) => line.startsWith(`${this.pid} `)
    const answer = asked.findIndex(isOwn)
    const ofOthers = (/** @type {string[]} */ some) => some.filter((line) => !isOwn(line))
    return { answered: ofOthers(asked.slice(0, answer)), followed: ofOthers(asked.slice(answer)) }
  }
}
