// @ts-check
/** @import { Resource } from "../types.mjs" */
import { TEST_CARDS } from "../cards.mjs"
import { euros, html, page } from "./html.mjs"
import { returnAddress } from "./return-url.mjs"

/** Errors of the API in words that a parent reads. @type {Record<string, string>} */
const DECLINED = {
  insufficient_funds: "Votre banque a refusé le paiement : la provision est insuffisante.",
  test_mode_live_card: "Cette carte n'est pas une carte de test.",
}

/** @typedef {{ number: string, expiry: string, cvc: string }} CardFields */
/** @typedef {Partial<Record<keyof CardFields, string>>} FieldErrors */

/** The values typed for a person who picks a test card. @param {string | null} key @returns {CardFields} */
export function cardFieldsFor(key) {
  const card = TEST_CARDS.find((candidate) => candidate.key === key)
  if (!card) return { number: "", expiry: "", cvc: "" }
  return { number: spaced(card.number), expiry: `12/${String(new Date().getFullYear() + 2).slice(-2)}`, cvc: "123" }
}

/**
 * The page where a person types a card.
 * @param {{ intent: Resource, returnUrl: URL, fields: CardFields, errors?: FieldErrors }} view @returns {string}
 */
export function cardPage({ intent, returnUrl, fields, errors = {} }) {
  const amount = euros(intent.amount)
  const hasErrors = Object.keys(errors).length > 0
  const declined = !hasErrors && intent.last_payment_error ? declineInWords(intent.last_payment_error) : undefined
  const leaving = returnAddress(returnUrl, intent, intent.last_payment_error ? "failed" : "canceled")
  return page(
    `${hasErrors || declined ? "Erreur : p" : "P"}ayer ${amount} par carte`,
    html`<h1>Paiement par carte</h1>
      <p class="amount">Montant : <strong>${amount}</strong>${intent.description ? html`, ${intent.description}` : ""}</p>
      ${
        declined &&
        html`<div class="alert" role="alert">
          <p>
            <strong>Le paiement n'a pas abouti.</strong> ${declined} Rien n'est débité. Essayez une autre carte, ou revenez sans
            payer.
          </p>
        </div>`
      }
      ${
        hasErrors &&
        html`<div class="alert" role="alert">
          <p><strong>Corrigez ${Object.keys(errors).length > 1 ? "ces champs" : "ce champ"} :</strong></p>
          <ul>
            ${Object.entries(errors).map(([name, message]) => html`<li><a href="#${name}">${message}</a></li>`)}
          </ul>
        </div>`
      }
      <form method="post" action="/pay" novalidate>
        <input type="hidden" name="client_secret" value="${intent.client_secret}" />
        <input type="hidden" name="return_url" value="${returnUrl.href}" />
        ${field({ name: "number", label: "Numéro de carte de test", hint: "16 chiffres, espaces permis", value: fields.number, error: errors.number })}
        <div class="pair">
          ${field({ name: "expiry", label: "Expiration", hint: "MM/AA", value: fields.expiry, error: errors.expiry })}
          ${field({ name: "cvc", label: "Cryptogramme", hint: "3 chiffres", value: fields.cvc, error: errors.cvc })}
        </div>
        <button class="button main" type="submit">Payer ${amount}</button>
        <a class="button" href="${leaving}">${intent.last_payment_error ? "Revenir sans payer" : "Annuler et revenir"}</a>
      </form>
      <h2 id="cartes">Cartes de test</h2>
      <p class="hint">Choisir une carte remplit le formulaire ; il reste à payer.</p>
      <ul class="cards" aria-labelledby="cartes">
        ${TEST_CARDS.map(
          (card) =>
            html`<li>
              <a href="${prefillAddress(intent, returnUrl, card.key)}"
                ><span>${card.label}</span> <span class="number">${spaced(card.number)}</span></a
              >
            </li>`
        )}
      </ul>`
  )
}

/** @param {{ name: string, label: string, hint: string, value: string, error?: string }} input */
function field({ name, label, hint, value, error }) {
  return html`<div class="field">
    <label for="${name}">${label}</label>
    <p class="hint" id="${name}-hint">${hint}</p>
    ${error && html`<p class="error" id="${name}-error">${error}</p>`}
    <input
      id="${name}"
      name="${name}"
      value="${value}"
      inputmode="numeric"
      autocomplete="off"
      required
      aria-describedby="${name}-hint${error ? ` ${name}-error` : ""}"
      ${error && html` aria-invalid="true"`}
    />
  </div>`
}

/** @param {Record<string, any>} error the intent's `last_payment_error` */
function declineInWords({ code, decline_code }) {
  if (code === "payment_intent_authentication_failure") return "Vous avez refusé la demande de votre banque."
  return DECLINED[decline_code] ?? "Votre banque a refusé cette carte."
}

/** @param {Resource} intent @param {URL} returnUrl @param {string} key */
function prefillAddress(intent, returnUrl, key) {
  return `/pay?${new URLSearchParams({ client_secret: intent.client_secret, return_url: returnUrl.href, carte: key })}`
}

/** @param {string} number */
function spaced(number) {
  return number.replace(/(\d{4})(?=\d)/g, "$1 ")
}
