// @ts-check
/** @import { Resource, Simulator } from "../types.mjs" */
/** @import { RedirectStatus } from "./return-url.mjs" */
import { sameSecret } from "../api.mjs"
import { ApiError } from "../errors.mjs"
import { answerBank, confirm } from "../payment.mjs"
import { methodFromData } from "../resources/payment-methods.mjs"
import { bankPage } from "./bank-page.mjs"
import { errorsOf, expiryOf, readFields } from "./card-fields.mjs"
import { cardFieldsFor, cardPage } from "./card-page.mjs"
import { noticePage } from "./notice-page.mjs"
import { returnAddress, safeReturnUrl } from "./return-url.mjs"

const PAYABLE = ["requires_payment_method", "requires_confirmation", "requires_action"]
const PAID = ["requires_capture", "succeeded"]

/** @typedef {{ status: number, headers: Record<string, string>, body: string }} Page */
/** @typedef {{ sim: Simulator, intent: Resource, returnUrl: URL, fields: URLSearchParams }} Visit */

/** @type {Record<string, (visit: Visit) => Page>} */
const ROUTES = {
  "GET /pay": ({ intent, returnUrl, fields }) =>
    shown(cardPage({ intent, returnUrl, fields: cardFieldsFor(fields.get("carte")) })),
  "POST /pay": pay,
  "GET /pay/banque": ({ intent, returnUrl }) =>
    intent.status === "requires_action" ? shown(bankPage({ intent, returnUrl })) : toCardPage(intent, returnUrl),
  "POST /pay/banque": answer,
}

/**
 * The pages where a person pays. Answers undefined for a path that is none of them.
 * @param {Simulator[]} sims @param {{ method: string, path: string, fields: URLSearchParams }} request @returns {Page | undefined}
 */
export function answerPay(sims, { method, path, fields }) {
  const route = ROUTES[`${method} ${path}`]
  const sim = sims.find((one) => intentBySecret(one, fields.get("client_secret"))) ?? sims[0]
  if (!route || !sim) return undefined
  if (sim.outage.refusesRequest({ method, path })) {
    return notice(
      503,
      "Paiement indisponible",
      "Le service de carte ne répond pas. Rien n'est débité. Réessayez dans quelques minutes."
    )
  }
  const intent = intentBySecret(sim, fields.get("client_secret"))
  const returnUrl = safeReturnUrl(fields.get("return_url"), sim.config.returnOrigins)
  if (!intent)
    return notice(
      404,
      "Paiement introuvable",
      "Ce lien de paiement n'existe pas ou n'existe plus. Revenez à votre panier pour recommencer."
    )
  if (!returnUrl)
    return notice(
      400,
      "Adresse de retour refusée",
      "Ce lien ne dit pas où revenir après le paiement, ou l'adresse n'est pas autorisée."
    )
  if (PAID.includes(intent.status)) {
    return method === "POST"
      ? back(returnUrl, intent, "succeeded")
      : settled(returnUrl, intent, "Ce paiement est déjà accepté", "succeeded")
  }
  if (!PAYABLE.includes(intent.status)) return settled(returnUrl, intent, "Ce paiement est annulé", "canceled")
  return route({ sim, intent, returnUrl, fields })
}

/** @param {Visit} visit @returns {Page} */
function pay({ sim, intent, returnUrl, fields: form }) {
  const fields = readFields(form)
  const errors = errorsOf(fields)
  const expiry = expiryOf(fields.expiry)
  if (Object.keys(errors).length > 0 || !expiry) return shown(cardPage({ intent, returnUrl, fields, errors }), 422)
  const card = { number: fields.number, exp_month: String(expiry.month), exp_year: String(expiry.year) }
  const method = methodFromData(sim, { type: "card", card })
  return afterTry(sim, { intent, returnUrl }, () => confirm(sim, intent, { method, returnUrl: returnUrl.href }))
}

/** @param {Visit} visit @returns {Page} */
function answer({ sim, intent, returnUrl, fields }) {
  if (intent.status !== "requires_action") return toCardPage(intent, returnUrl)
  return afterTry(sim, { intent, returnUrl }, () => answerBank(sim, intent, fields.get("answer") === "confirmer"))
}

/** @param {Simulator} sim @param {{ intent: Resource, returnUrl: URL }} visit @param {() => Resource} attempt @returns {Page} */
function afterTry(sim, { intent, returnUrl }, attempt) {
  try {
    const tried = attempt()
    return tried.next_action ? redirect(tried.next_action.redirect_to_url.url) : back(returnUrl, tried, "succeeded")
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    return toCardPage(sim.store.find("payment_intent", intent.id) ?? intent, returnUrl)
  }
}

/** After a POST, the page is asked for again, so that reloading it sends nothing twice. @param {Resource} intent @param {URL} returnUrl */
function toCardPage(intent, returnUrl) {
  return redirect(`/pay?${new URLSearchParams({ client_secret: intent.client_secret, return_url: returnUrl.href })}`)
}

/** @param {URL} returnUrl @param {Resource} intent @param {RedirectStatus} status */
function back(returnUrl, intent, status) {
  return redirect(returnAddress(returnUrl, intent, status))
}

/** @param {URL} returnUrl @param {Resource} intent @param {string} title @param {RedirectStatus} status */
function settled(returnUrl, intent, title, status) {
  const next = { label: "Continuer", href: returnAddress(returnUrl, intent, status) }
  return shown(noticePage({ title, text: "Il n'y a plus rien à faire sur cette page.", next }))
}

/** @param {number} status @param {string} title @param {string} text @returns {Page} */
function notice(status, title, text) {
  return shown(noticePage({ title, text }), status)
}

/** @param {string} body @param {number} [status] @returns {Page} */
function shown(body, status = 200) {
  const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'"
  return { status, headers: { "content-type": "text/html; charset=utf-8", "content-security-policy": policy }, body }
}

/** @param {string} location @returns {Page} */
function redirect(location) {
  return { status: 303, headers: { location }, body: "" }
}

/** @param {Simulator} sim @param {string | null} secret */
function intentBySecret(sim, secret) {
  const intent = sim.store.find("payment_intent", secret?.split("_secret_")[0] ?? "")
  return intent && sameSecret(intent.client_secret, secret ?? undefined) ? intent : undefined
}
