// @ts-check
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs"
import { dirname } from "node:path"

/**
 * What a JSON file holds, or nothing when it is not there or was cut short.
 * @template T
 * @param {string} path
 * @returns {T | undefined}
 */
export function readJson(path) {
  if (!existsSync(path)) return undefined
  try {
    return JSON.parse(readFileSync(path, "utf8"))
  } catch {
    return undefined
  }
}

/**
 * Writes a JSON file in one move, readable by its owner only: a crash leaves the old one or the new one.
 * @param {string} path
 * @param {unknown} value
 * @returns {void}
 */
export function writeJson(path, value) {
  mkdirSync(dirname(path), { recursive: true })
  const draft = `${path}.${process.pid}`
  writeFileSync(draft, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 })
  renameSync(draft, path)
}
