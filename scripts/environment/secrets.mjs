// @ts-check
import { randomBytes } from "node:crypto"
import { join } from "node:path"
import { readJson, writeJson } from "./json-file.mjs"

/** @typedef {{ jwt: string, cookie: string, webhook: string, database: string, mfa: string, health: string }} Secrets */

/**
 * The secrets of one copy, made once and kept with its data: none is in the repository.
 * @param {string} data
 * @returns {Secrets}
 */
export function readSecrets(data) {
  const path = join(data, "secrets.json")
  const known = /** @type {Partial<Secrets> | undefined} */ (readJson(path))
  const made = { jwt: secret(), cookie: secret(), webhook: `whsec_${secret()}`, database: secret(), mfa: secret(), health: `demo:${secret()}` }
  const secrets = { ...made, ...known }
  if (known && Object.keys(made).every((name) => name in known)) return secrets
  writeJson(path, secrets)
  return secrets
}

function secret() {
  return randomBytes(32).toString("hex")
}
