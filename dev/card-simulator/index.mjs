// @ts-check
/** @import { Options, Resource, Simulator } from "./types.mjs" */
import { once } from "node:events"
import { Outage } from "./outage.mjs"
import { present } from "./present.mjs"
import { createSimulatorServer } from "./server.mjs"
import { newId, nowInSeconds, Store } from "./store.mjs"
import { Webhooks } from "./webhooks.mjs"

/** The version that the events claim; the SDKs accept any. */
const API_VERSION = "2024-04-10"

/**
 * Starts a stand-in for Stripe's API on loopback.
 * @param {Options} options
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function startCardSimulator(options) {
  const { port, dataFile, webhookUrl, webhookSecret = "whsec_simulator" } = options
  const { secretKey = "sk_test_simulator", publishableKey = "pk_test_simulator", returnOrigins = [] } = options
  const store = new Store(dataFile)
  const webhooks = new Webhooks(store, { url: webhookUrl, secret: webhookSecret })
  /** @type {Simulator} */
  const sim = {
    store,
    webhooks,
    outage: new Outage(),
    config: { secretKey, publishableKey, returnOrigins },
    baseUrl: () => url,
    emit: (type, resource) => webhooks.send(store.put(eventOf(type, present(sim, resource), webhookUrl))),
  }
  const server = createSimulatorServer(sim)
  server.listen(port, "127.0.0.1")
  await once(server, "listening")
  const address = server.address()
  const url = `http://127.0.0.1:${typeof address === "object" && address ? address.port : port}`
  webhooks.resume()
  return {
    url,
    close: async () => {
      webhooks.close()
      server.closeAllConnections()
      server.close()
      await once(server, "close")
    },
  }
}

/** @param {string} type @param {Resource} resource @param {string} [webhookUrl] @returns {Resource} */
function eventOf(type, resource, webhookUrl) {
  return {
    id: newId("evt"),
    object: "event",
    api_version: API_VERSION,
    created: nowInSeconds(),
    data: { object: resource },
    livemode: false,
    pending_webhooks: webhookUrl ? 1 : 0,
    request: { id: null, idempotency_key: null },
    type,
  }
}
