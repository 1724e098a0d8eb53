// @ts-check
/**
 * Shapes that several files share. Stripe's objects are plain records: this stand-in builds them field by field and the
 * specs hold them against the official SDK.
 *
 * @typedef {Record<string, any> & { id: string, object: string }} Resource
 *
 * @typedef {{ [key: string]: any }} Params a decoded form: texts, lists and groups, read only through params.mjs
 *
 * @typedef {object} Account one account at the processor, which knows nothing of the others
 * @property {string} [dataFile] where its state is kept; without it, in memory only
 * @property {string} [webhookUrl] where its events are sent; without it, nowhere
 * @property {string} [webhookSecret] signs its events
 * @property {string} [secretKey]
 * @property {string} [publishableKey]
 *
 * @typedef {object} Place
 * @property {number} port 0 takes any free port
 * @property {string[]} [returnOrigins] origins, beside loopback, to which the payment page may return
 * @property {Record<string, Account>} [accounts] further accounts, by name
 *
 * @typedef {Account & Place} Options
 *
 * @typedef {object} Simulator one account, as its requests see it; an outage is the processor's, for all accounts
 * @property {string} name empty for the first account
 * @property {import("./store.mjs").Store} store
 * @property {import("./webhooks.mjs").Webhooks} webhooks
 * @property {import("./outage.mjs").Outage} outage
 * @property {Required<Pick<Options, "secretKey" | "publishableKey" | "returnOrigins">>} config
 * @property {() => string} baseUrl
 * @property {(type: string, resource: Resource) => void} emit
 *
 * @typedef {object} Call one request to `/v1`
 * @property {Simulator} sim
 * @property {string} id the identifier in the path, or ""
 * @property {Params} params
 * @property {boolean} publishable made with the publishable key, as Stripe.js does
 *
 * @typedef {object} Route
 * @property {"GET" | "POST" | "DELETE"} method
 * @property {string} path `:id` stands for one segment
 * @property {(call: Call) => Resource | { object: string, [key: string]: any }} run
 * @property {boolean} [client] also answers to the publishable key with a client secret
 * @property {"charge" | "refund"} [moves] the money that it moves, for the outage that answers 500 afterwards
 */
export {}
