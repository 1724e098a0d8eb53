import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto"
import type { Allergen, Day } from "../../types/http"

/** A key of 32 bytes for AES-256-GCM, and the name by which rows say that they need it. */
export type HealthKey = { id: string; key: Buffer }

/** What a family tells of a beneficiary's health: allergies by code, and a PAI (projet d'accueil individualisé) with its last day. */
export type HealthFacts = { allergens: Allergen[]; pai: { until: Day } | null }

/** The same as it is kept: base64 of nonce, tag and ciphertext. */
export type SealedHealth = { key_id: string; sealed: string }

const CIPHER = "aes-256-gcm"
const NONCE_BYTES = 12
const TAG_BYTES = 16
/** Longer than all allergens with a PAI: the length of a row tells nothing. */
const PLAIN_LENGTH = 256

/** Encrypts with the first key; the beneficiary's id is authenticated, so that a row cannot be moved to somebody else. */
export function sealHealth(keys: readonly HealthKey[], beneficiaryId: string, { allergens, pai }: HealthFacts): SealedHealth {
  const [current] = keys
  if (!current) throw new Error("HEALTH_KEYS names no key: allergies and PAI can be neither kept nor read (see .env.template)")
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv(CIPHER, current.key, nonce, { authTagLength: TAG_BYTES }).setAAD(boundTo(beneficiaryId, current.id))
  const plain = JSON.stringify({ allergens, pai: pai && { until: pai.until } }).padEnd(PLAIN_LENGTH)
  const content = Buffer.concat([cipher.update(plain, "utf8"), cipher.final()])
  return { key_id: current.id, sealed: Buffer.concat([nonce, cipher.getAuthTag(), content]).toString("base64") }
}

/**
 * Decrypts with the key that the row names.
 * @throws Error when that key is not among `keys`, is another one under the same name, or when the row was changed: it tells the row, never its content
 */
export function openHealth(keys: readonly HealthKey[], { beneficiary_id, key_id, sealed }: SealedHealth & { beneficiary_id: string }): HealthFacts {
  const known = keys.find(({ id }) => id === key_id)
  if (!known) throw new Error(`The health record of ${beneficiary_id} needs the key "${key_id}", which HEALTH_KEYS does not name`)
  const bytes = Buffer.from(sealed, "base64")
  const content = bytes.subarray(NONCE_BYTES + TAG_BYTES)
  try {
    const decipher = createDecipheriv(CIPHER, known.key, bytes.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES })
      .setAAD(boundTo(beneficiary_id, key_id))
      .setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES))
    return JSON.parse(Buffer.concat([decipher.update(content), decipher.final()]).toString("utf8")) as HealthFacts
  } catch {
    throw new Error(`The health record of ${beneficiary_id} cannot be opened: its key "${key_id}" is not the one of HEALTH_KEYS, or the row was changed`)
  }
}

function boundTo(beneficiaryId: string, keyId: string): Buffer {
  return Buffer.from(`canteen_health_record\n${beneficiaryId}\n${keyId}`)
}
