// @ts-check
import { execFileSync } from "node:child_process"
import { existsSync, statSync } from "node:fs"
import { dirname } from "node:path"

/**
 * Who runs the database, and how a command is run as that user.
 * @typedef {object} DatabaseUser
 * @property {{ uid: number, gid: number }} [ids] set when it is not the current user
 * @property {(command: string, args: string[]) => { command: string, args: string[], as?: { uid: number, gid: number } }} wrap
 */

/**
 * PostgreSQL refuses to run as root: root runs it as the user `postgres`, made when it is missing (containers, mostly).
 * That user may not enter a folder of root's (/root, a temporary folder): there it keeps the one right that lets it in.
 * @param {string[]} paths what it must reach
 * @returns {DatabaseUser}
 * @throws Error when the user cannot be made.
 */
export function databaseUser(paths) {
  if (process.getuid?.() !== 0) return { wrap: (command, args) => ({ command, args }) }
  const ids = postgresIds()
  if (paths.every(isOpenToAll)) return { ids, wrap: (command, args) => ({ command, args, as: ids }) }
  const keepAccess = ["--inh-caps=+dac_override", "--ambient-caps=+dac_override", "--clear-groups"]
  const become = [`--reuid=${ids.uid}`, `--regid=${ids.gid}`]
  return { ids, wrap: (command, args) => ({ command: "setpriv", args: [...become, ...keepAccess, "--", command, ...args] }) }
}

function postgresIds() {
  if (!hasUser()) {
    try {
      execFileSync("useradd", ["--system", "--user-group", "--no-create-home", "--shell", "/usr/sbin/nologin", "postgres"])
    } catch (cause) {
      throw new Error("PostgreSQL does not run as root, and the user postgres cannot be made: start as another user", { cause })
    }
  }
  return { uid: askId("-u"), gid: askId("-g") }
}

function hasUser() {
  try {
    return askId("-u") > 0
  } catch {
    return false
  }
}

/** @param {"-u" | "-g"} which */
function askId(which) {
  return Number(execFileSync("id", [which, "postgres"], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }))
}

/**
 * Whether every folder above may be crossed by anyone.
 * @param {string} path
 * @returns {boolean}
 */
function isOpenToAll(path) {
  const parent = dirname(path)
  if (parent === path) return true
  const crossable = !existsSync(parent) || (statSync(parent).mode & 0o001) !== 0
  return crossable && isOpenToAll(parent)
}
