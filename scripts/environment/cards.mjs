// @ts-check

/**
 * Which card processor one copy talks to.
 * @typedef {object} Cards
 * @property {boolean} simulated
 * @property {string} apiKey
 * @property {string} publishableKey
 * @property {string} webhookSecret
 */

/**
 * The simulator, unless the environment brings keys of Stripe: then nothing of the simulator is used.
 * @param {NodeJS.ProcessEnv} env
 * @param {string} simulatorSecret signs the simulator's webhooks
 * @returns {Cards}
 * @throws Error when a key is given without the ones that go with it.
 */
export function readCards(env, simulatorSecret) {
  const { CARD_API_KEY: apiKey, CARD_PUBLISHABLE_KEY: publishableKey, CARD_WEBHOOK_SECRET: webhookSecret } = env
  if (!apiKey) {
    return { simulated: true, apiKey: "sk_test_simulator", publishableKey: "pk_test_simulator", webhookSecret: simulatorSecret }
  }
  if (publishableKey && webhookSecret) return { simulated: false, apiKey, publishableKey, webhookSecret }
  throw new Error("CARD_API_KEY goes with CARD_PUBLISHABLE_KEY and CARD_WEBHOOK_SECRET: set the three, or none to use the simulator")
}
