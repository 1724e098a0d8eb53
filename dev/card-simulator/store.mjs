// @ts-check
/** @import { Resource } from "./types.mjs" */
import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs"
import { randomBytes } from "node:crypto"
import { dirname } from "node:path"

/** @param {string} prefix @returns {string} */
export const newId = (prefix) => `${prefix}_${randomBytes(12).toString("hex")}`

/** The client secret of an intent. @param {string} id @returns {string} */
export const newSecret = (id) => `${id}_secret_${randomBytes(16).toString("hex")}`

/** Now, in seconds, as Stripe dates everything. */
export const nowInSeconds = () => Math.floor(Date.now() / 1000)

/**
 * All that the simulator knows, in memory and in one file of JSON lines: each change is one line, written before the
 * answer leaves, so that a killed process has lost nothing.
 */
export class Store {
  /** @type {Map<string, Resource>} */
  #resources = new Map()
  /** @type {string | undefined} */
  #file

  /** @param {string} [file] */
  constructor(file) {
    this.#file = file
    if (!file) return
    mkdirSync(dirname(file), { recursive: true })
    if (existsSync(file)) this.#load(file)
  }

  /** Writes a resource, new or changed. @template {Resource} T @param {T} resource @returns {T} */
  put(resource) {
    this.#resources.set(resource.id, resource)
    if (this.#file) appendFileSync(this.#file, `${JSON.stringify(resource)}\n`)
    return resource
  }

  /** @param {Resource} resource @param {Record<string, unknown>} changes @returns {Resource} */
  change(resource, changes) {
    return this.put({ ...resource, ...changes })
  }

  /** @param {string} object the kind, `payment_intent` @param {string} id @returns {Resource | undefined} */
  find(object, id) {
    const resource = this.#resources.get(id)
    return resource?.object === object ? resource : undefined
  }

  /** Any resource, whatever its kind. @param {string} id */
  byId(id) {
    return this.#resources.get(id)
  }

  /** Newest first. @param {string} object @returns {Resource[]} */
  all(object) {
    return [...this.#resources.values()].filter((resource) => resource.object === object).reverse()
  }

  /** Forgets all but some kinds. @param {string[]} kept */
  forgetAllBut(kept) {
    for (const { id, object } of this.#resources.values()) {
      if (!kept.includes(object)) this.#resources.delete(id)
    }
    if (this.#file) this.#rewrite(this.#file)
  }

  /** Reads the file, then writes it again with the last state of each resource only. @param {string} file */
  #load(file) {
    for (const line of readFileSync(file, "utf8").split("\n")) {
      const resource = parseLine(line)
      if (resource) this.#resources.set(resource.id, resource)
    }
    this.#rewrite(file)
  }

  /** @param {string} file */
  #rewrite(file) {
    const lines = [...this.#resources.values()].map((resource) => `${JSON.stringify(resource)}\n`)
    writeFileSync(`${file}.new`, lines.join(""))
    renameSync(`${file}.new`, file)
  }
}

/** The last line may be cut short by a kill: its request was never answered. @param {string} line @returns {Resource | undefined} */
function parseLine(line) {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
