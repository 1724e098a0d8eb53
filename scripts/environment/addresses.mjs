// @ts-check

/**
 * @typedef {object} Addresses
 * @property {string} host what the two sites listen on
 * @property {string} backend
 * @property {string} storefront
 * @property {string} admin
 * @property {string} mailbox
 * @property {string} cardSimulator
 * @property {string} webhook where the card processor reports
 */

/** As Medusa names the card provider of `medusa-config.ts` in its addresses. */
const CARD_PROVIDER = "stripe_card"

/**
 * Where everything of one copy answers. Loopback, unless `HOST` says otherwise.
 * @param {import("./ports.mjs").Ports} ports
 * @param {NodeJS.ProcessEnv} env
 * @returns {Addresses}
 */
export function addressesOf(ports, env) {
  const backend = env["BACKEND_URL"] || `http://localhost:${ports.backend}`
  return {
    host: env["HOST"] || "127.0.0.1",
    backend,
    storefront: env["STOREFRONT_URL"] || `http://localhost:${ports.storefront}`,
    admin: `${backend}/app`,
    mailbox: `http://localhost:${ports.mailbox}`,
    cardSimulator: `http://127.0.0.1:${ports.card}`,
    webhook: `http://127.0.0.1:${ports.backend}/hooks/payment/${CARD_PROVIDER}`,
  }
}
