// @ts-check
import { join } from "node:path"
import { simulatedAccounts } from "./cards.mjs"
import { ROOT, STOREFRONT } from "./paths.mjs"

/** @typedef {import("./processes.mjs").Program} Program */
/** @typedef {import("./copy.mjs").Copy} Copy */

const MEDUSA = join(ROOT, "node_modules/@medusajs/cli/cli.js")
const NEXT = join(STOREFRONT, "node_modules/next/dist/bin/next")
const MAILDEV = join(ROOT, "node_modules/maildev/dist/bin/maildev.js")
const command = process.execPath

/** Each language is a build and a process of its own. @typedef {"fr" | "en"} Language */
export const LANGUAGES = /** @type {const} */ (["fr", "en"])

/**
 * A command of Medusa, run on the sources.
 * @param {string} name
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {Program}
 */
export function medusaCommand(name, args, env) {
  return { name, command, args: [MEDUSA, ...args], cwd: ROOT, env }
}

/**
 * The backend and its admin, from what `medusa build` made.
 * @param {Copy} copy
 * @param {NodeJS.ProcessEnv} env
 * @returns {Program}
 */
export function backend({ ports, addresses }, env) {
  const args = [MEDUSA, "start", "--host", addresses.host, "--port", String(ports.backend)]
  return { name: "backend", command, args, cwd: join(ROOT, ".medusa/server"), env }
}

/**
 * The storefront in one language: French is what the world reaches, and passes `/en` on to English.
 * @param {Copy} copy
 * @param {import("./demo.mjs").Seeded} seeded
 * @param {Language} language
 * @returns {Program}
 */
export function storefront({ ports, addresses, cards }, seeded, language) {
  const port = String(language === "fr" ? ports.storefront : ports.english)
  const args = [NEXT, "start", "--hostname", language === "fr" ? addresses.host : "127.0.0.1", "--port", port]
  const env = {
    ...process.env,
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
    PORT: port,
    STOREFRONT_LANGUAGE: language,
    STOREFRONT_URL: addresses.storefront,
    ...(language === "fr" ? { ENGLISH_STOREFRONT_URL: `http://127.0.0.1:${ports.english}` } : {}),
    CANTEEN_BACKEND_URL: `http://127.0.0.1:${ports.backend}`,
    CANTEEN_PUBLISHABLE_KEY: seeded.publishable_key,
    CANTEEN_REGION_ID: seeded.region_id,
    CARD_PROVIDER_ID: seeded.card_provider_id,
    CARD_PUBLISHABLE_KEY: cards.publishableKey,
    ...cards.accounts,
    ...(cards.simulated ? { CARD_SIMULATOR_URL: addresses.cardSimulator } : {}),
  }
  return { name: language === "fr" ? "storefront" : "storefront-en", command, args, cwd: STOREFRONT, env }
}

/** @param {Language} language @returns {Program} */
export function storefrontBuild(language) {
  const env = { ...process.env, STOREFRONT_LANGUAGE: language, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" }
  return { name: `storefront-build-${language}`, command, args: [NEXT, "build"], cwd: STOREFRONT, env }
}

/**
 * Stands for Stripe, in a demonstration without keys.
 * @param {Copy} copy
 * @returns {Program}
 */
export function cardSimulator({ data, ports, addresses, cards }) {
  const env = {
    ...process.env,
    CANTEEN_DATA: data,
    CARD_PORT: String(ports.card),
    CARD_SECRET_KEY: cards.apiKey,
    CARD_PUBLISHABLE_KEY: cards.publishableKey,
    CARD_WEBHOOK_URL: addresses.webhook,
    CARD_WEBHOOK_SECRET: cards.webhookSecret,
    ...simulatedAccounts(cards, addresses.webhook),
    CARD_RETURN_ORIGINS: `${addresses.storefront},http://127.0.0.1:${ports.storefront}`,
  }
  return { name: "card-simulator", command, args: [join(ROOT, "dev/card-simulator/main.mjs")], cwd: ROOT, env }
}

/**
 * Keeps every mail and shows it, instead of sending it.
 * @param {Copy} copy
 * @returns {Program}
 */
export function mailbox({ data, ports }) {
  const smtp = ["--ip", "127.0.0.1", "--smtp", String(ports.smtp)]
  const web = ["--web-ip", "127.0.0.1", "--web", String(ports.mailbox)]
  return { name: "mailbox", command, args: [MAILDEV, ...smtp, ...web, "--mail-directory", join(data, "mails")], cwd: data }
}
