// @ts-check
/** @import { Resource } from "../types.mjs" */

/** @typedef {"succeeded" | "failed" | "canceled"} RedirectStatus */

/**
 * The address to which the page may send the person back: loopback, or an origin that was allowed. Undefined for any
 * other, so that a link to this page cannot lead anywhere else.
 * @param {string | null} address @param {string[]} allowedOrigins @returns {URL | undefined}
 */
export function safeReturnUrl(address, allowedOrigins) {
  if (!address || !URL.canParse(address)) return undefined
  const url = new URL(address)
  if (url.protocol !== "http:" && url.protocol !== "https:") return undefined
  return isLoopback(url.hostname) || allowedOrigins.includes(url.origin) ? url : undefined
}

/** The same address, saying how the payment ended, as Stripe does. @param {URL} returnUrl @param {Resource} intent @param {RedirectStatus} status */
export function returnAddress(returnUrl, intent, status) {
  const url = new URL(returnUrl)
  url.searchParams.set("payment_intent", intent.id)
  url.searchParams.set("payment_intent_client_secret", intent.client_secret)
  url.searchParams.set("redirect_status", status)
  return url.href
}

/** @param {string} hostname */
function isLoopback(hostname) {
  return hostname === "localhost" || hostname === "[::1]" || /^127(\.\d{1,3}){3}$/.test(hostname)
}
