// @ts-check
/** @import { Account, Options, Resource, Simulator } from "./types.mjs" */
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
  const { port, returnOrigins = [], accounts = {} } = options
  const shared = { outage: new Outage(), returnOrigins, baseUrl: () => url }
  const sims = [openAccount("", options, shared), ...Object.entries(accounts).map(([name, account]) => openAccount(name, account, shared))]
  const server = createSimulatorServer(sims)
  server.listen(port, "127.0.0.1")
  await once(server, "listening")
  const address = server.address()
  const url = `http://127.0.0.1:${typeof address === "object" && address ? address.port : port}`
  for (const { webhooks } of sims) webhooks.resume()
  return {
    url,
    close: async () => {
      for (const { webhooks } of sims) webhooks.close()
      server.closeAllConnections()
      server.close()
      await once(server, "close")
    },
  }
}

/**
 * An account with objects, keys and webhooks of its own.
 * @param {string} name @param {Account} account @param {Pick<Simulator, "outage" | "baseUrl"> & { returnOrigins: string[] }} shared
 * @returns {Simulator}
 */
function openAccount(name, account, { outage, baseUrl, returnOrigins }) {
  const suffix = name || "simulator"
  const { dataFile, webhookUrl, webhookSecret = `whsec_${suffix}` } = account
  const { secretKey = `sk_test_${suffix}`, publishableKey = `pk_test_${suffix}` } = account
  const store = new Store(dataFile)
  const webhooks = new Webhooks(store, { url: webhookUrl, secret: webhookSecret })
  /** @type {Simulator} */
  const sim = {
    name,
    store,
    webhooks,
    outage,
    config: { secretKey, publishableKey, returnOrigins },
    baseUrl,
    emit: (type, resource) => webhooks.send(store.put(eventOf(type, present(sim, resource), webhookUrl))),
  }
  return sim
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
