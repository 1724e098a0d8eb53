// @ts-check

/**
 * Which card processor one copy talks to.
 * @typedef {object} Cards
 * @property {boolean} simulated
 * @property {string} apiKey
 * @property {string} publishableKey
 * @property {string} webhookSecret
 * @property {Record<string, string>} accounts the variables of the accounts that payees may have of their own; with keys of Stripe, they are in the environment already
 */

/** The demonstration has one such account, which a platform admin may give to a payee. */
const OWN_ACCOUNT = "blavozy"

/**
 * A variable of that account.
 * @param {string} name
 */
const accountVariable = (name) => `CARD_${OWN_ACCOUNT.toUpperCase()}_${name}`

/**
 * What the simulator needs besides: its names of the key and of the address that hears the account.
 * @param {Cards} cards
 * @param {string} webhook the address that hears the platform's account
 * @returns {Record<string, string>}
 */
export function simulatedAccounts({ accounts }, webhook) {
  const url = webhook.replace(/_card$/, `_${OWN_ACCOUNT}`)
  return { ...accounts, [accountVariable("SECRET_KEY")]: accounts[accountVariable("API_KEY")] ?? "", [accountVariable("WEBHOOK_URL")]: url }
}

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
    const accounts = {
      CARD_ACCOUNTS: OWN_ACCOUNT,
      [accountVariable("API_KEY")]: `sk_test_${OWN_ACCOUNT}`,
      [accountVariable("PUBLISHABLE_KEY")]: `pk_test_${OWN_ACCOUNT}`,
      [accountVariable("WEBHOOK_SECRET")]: `${simulatorSecret}_${OWN_ACCOUNT}`,
    }
    return { simulated: true, apiKey: "sk_test_simulator", publishableKey: "pk_test_simulator", webhookSecret: simulatorSecret, accounts }
  }
  if (publishableKey && webhookSecret) return { simulated: false, apiKey, publishableKey, webhookSecret, accounts: {} }
  throw new Error("CARD_API_KEY goes with CARD_PUBLISHABLE_KEY and CARD_WEBHOOK_SECRET: set the three, or none to use the simulator")
}
