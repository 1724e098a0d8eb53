import { invalidOption } from "./errors"

/** What `medusa-config.ts` gives to the provider. */
export type CardPaymentOptions = {
  /** Secret key of the Stripe account, `sk_…`, or a restricted one, `rk_…`. */
  apiKey: string
  /** Secret that signs the processor's webhooks, `whsec_…`. */
  webhookSecret: string
  /** Origin of a stand-in for Stripe's API, `http://127.0.0.1:12111`. Without it, Stripe itself is called. */
  apiUrl?: string
}

/** Where the SDK sends its requests. */
export type ApiHost = { host: string; port: number; protocol: "http" | "https" }

/** Refuses options that would fail later, at the first payment. Throws a `MedusaError` that names the option. */
export function checkOptions(options: Partial<CardPaymentOptions> | undefined): void {
  if (!/^[sr]k_\S+$/.test(options?.apiKey ?? "")) {
    throw invalidOption("apiKey", "must be a secret key of Stripe, which starts with sk_ or rk_")
  }
  if (!options?.webhookSecret) {
    throw invalidOption(
      "webhookSecret",
      "is missing: a webhook that nobody can verify is refused, so late payments would be lost"
    )
  }
  if (options.apiUrl === undefined) return
  apiHost(options.apiUrl)
  if (/^[sr]k_live_/.test(options.apiKey ?? "")) {
    throw invalidOption("apiUrl", "must not be set with a live key, which only Stripe may receive")
  }
}

/** Reads the origin of a stand-in. Throws a `MedusaError` when it is not an http(s) origin. */
export function apiHost(apiUrl: string): ApiHost {
  const url = URL.canParse(apiUrl) ? new URL(apiUrl) : undefined
  const isOrigin = url !== undefined && url.pathname === "/" && url.search === "" && url.username === ""
  if (!isOrigin || (url.protocol !== "http:" && url.protocol !== "https:")) {
    throw invalidOption("apiUrl", `must be an origin such as http://127.0.0.1:12111, not "${apiUrl}"`)
  }
  const protocol = url.protocol === "https:" ? "https" : "http"
  return { host: url.hostname, port: Number(url.port) || (protocol === "https" ? 443 : 80), protocol }
}
