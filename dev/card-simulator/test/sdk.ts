import { createRequire } from "node:module"

import Stripe from "stripe"

type StripeClass = new (apiKey: string, config: Stripe.StripeConfig) => Stripe

/** The SDK inside Medusa's provider: another major version than ours, and the one that moves the money. */
const UpstreamStripe: StripeClass = createRequire(require.resolve("@medusajs/payment-stripe"))("stripe")

/** Both official SDKs that call the simulator. */
export const SDKS: [name: string, sdk: StripeClass][] = [
  ["the SDK of Medusa's provider", UpstreamStripe],
  ["our SDK", Stripe],
]

/** A client of the simulator at `url`. It does not repeat requests, so that a spec sees each answer. */
export function clientOf(url: string, sdk: StripeClass = UpstreamStripe, apiKey = "sk_test_simulator"): Stripe {
  const { hostname, port } = new URL(url)
  return new sdk(apiKey, { host: hostname, port, protocol: "http", maxNetworkRetries: 0, telemetry: false })
}

/** The error that a request ends with. */
export async function errorOf(request: Promise<unknown>): Promise<Stripe.errors.StripeError> {
  const outcome = await request.then(
    () => undefined,
    (error: unknown) => error as Stripe.errors.StripeError
  )
  if (!outcome) throw new Error("the request was expected to fail")
  return outcome
}
