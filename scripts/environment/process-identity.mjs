// @ts-check
import { execFileSync } from "node:child_process"
import { existsSync, readFileSync } from "node:fs"

const LINUX = existsSync("/proc/self/stat")
/** Places after the name in /proc/<pid>/stat (proc(5): fields 3, 4 and 22). */
const STATE = 0
const PARENT = 1
const START_TIME = 19

/**
 * When a process started, as the system writes it: with the number, it tells a process from a later one of the same number.
 * @param {number} pid
 * @returns {string | undefined} nothing when no such process runs, or only a dead one that nobody has buried
 */
export function startOf(pid) {
  if (!LINUX) return ask("lstart", pid)
  const fields = fieldsOf(pid)
  return fields[STATE] === "Z" ? undefined : fields[START_TIME]
}

/**
 * The process that started this one.
 * @param {number} pid
 * @returns {number | undefined}
 */
export function parentOf(pid) {
  return Number(LINUX ? fieldsOf(pid)[PARENT] : ask("ppid", pid)) || undefined
}

/**
 * The command line of a process, empty when no such process runs.
 * @param {number} pid
 * @returns {string}
 */
export function commandOf(pid) {
  if (!LINUX) return ask("command", pid) ?? ""
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ").trim()
  } catch {
    return ""
  }
}

/** @param {number} pid */
function fieldsOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8")
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")
  } catch {
    return []
  }
}

/**
 * @param {string} column
 * @param {number} pid
 */
function ask(column, pid) {
  try {
    return execFileSync("ps", ["-o", `${column}=`, "-p", String(pid)], { encoding: "utf8" }).trim() || undefined
  } catch {
    return undefined
  }
}
