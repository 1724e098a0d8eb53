// @ts-check
import { join } from "node:path"
import { addressesOf } from "./addresses.mjs"
import { readCards } from "./cards.mjs"
import { dataFolder } from "./paths.mjs"
import { readPorts } from "./ports.mjs"
import { databaseUrl } from "./postgres.mjs"
import { readSecrets } from "./secrets.mjs"

/**
 * Everything that distinguishes one running copy from another.
 * @typedef {object} Copy
 * @property {string} data
 * @property {import("./ports.mjs").Ports} ports
 * @property {import("./addresses.mjs").Addresses} addresses
 * @property {import("./secrets.mjs").Secrets} secrets
 * @property {import("./cards.mjs").Cards} cards
 * @property {string} database its address
 * @property {boolean} embedded whether the database is ours to start
 */

/**
 * Reads the copy that the environment describes.
 * @param {NodeJS.ProcessEnv} env
 * @returns {Copy}
 */
export function readCopy(env) {
  const data = dataFolder(env)
  const ports = readPorts(env)
  const secrets = readSecrets(data)
  const ours = databaseUrl({ port: ports.postgres, password: secrets.database }, "canteen")
  return {
    data,
    ports,
    secrets,
    addresses: addressesOf(ports, env),
    cards: readCards(env, secrets.webhook),
    database: env["DATABASE_URL"] || ours,
    embedded: !env["DATABASE_URL"],
  }
}

/**
 * The ports that this copy will listen on.
 * @param {Copy} copy
 * @returns {import("./ports.mjs").PortName[]}
 */
export function portsInUse({ cards, embedded }) {
  const always = /** @type {import("./ports.mjs").PortName[]} */ (["storefront", "english", "backend", "mailbox", "smtp"])
  return [...always, ...(cards.simulated ? /** @type {const} */ (["card"]) : []), ...(embedded ? /** @type {const} */ (["postgres"]) : [])]
}

/**
 * The environment of the backend and of its commands (`src/environment.ts`).
 * @param {Copy} copy
 * @param {import("./clock.mjs").Clock} clock
 * @returns {NodeJS.ProcessEnv}
 */
export function backendEnvironment({ data, ports, addresses, secrets, cards, database }, clock) {
  const storefronts = `${addresses.storefront},http://127.0.0.1:${ports.storefront}`
  const admins = `${addresses.backend},http://127.0.0.1:${ports.backend}`
  return {
    ...process.env,
    NODE_ENV: "production",
    CANTEEN_MODE: "demo",
    DATABASE_URL: database,
    HOST: addresses.host,
    PORT: String(ports.backend),
    JWT_SECRET: secrets.jwt,
    COOKIE_SECRET: secrets.cookie,
    AUTH_MFA_ENCRYPTION_KEY: secrets.mfa,
    SECOND_FACTOR_ROLES: process.env["SECOND_FACTOR_ROLES"] ?? "none",
    EMAIL_CONFIRMATION: process.env["EMAIL_CONFIRMATION"] ?? "asked",
    HEALTH_KEYS: process.env["HEALTH_KEYS"] || secrets.health,
    BACKEND_URL: addresses.backend,
    STOREFRONT_URL: addresses.storefront,
    STORE_CORS: storefronts,
    ADMIN_CORS: admins,
    AUTH_CORS: `${storefronts},${admins}`,
    SMTP_HOST: "127.0.0.1",
    SMTP_PORT: String(ports.smtp),
    CARD_API_KEY: cards.apiKey,
    CARD_WEBHOOK_SECRET: cards.webhookSecret,
    ...cards.accounts,
    ...(cards.simulated ? { CARD_API_URL: addresses.cardSimulator } : {}),
    CANTEEN_CLOCK_OFFSET_MS: String(clock.offset_ms),
    CANTEEN_DATA: data,
    DOCUMENTS_DIR: join(data, "documents"),
    MEDUSA_DISABLE_TELEMETRY: "1",
  }
}
