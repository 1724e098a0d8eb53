// @ts-check
/** @import { Resource } from "../types.mjs" */
import { euros, html, page } from "./html.mjs"
import { returnAddress } from "./return-url.mjs"

/** The page of the person's bank (3-D Secure). @param {{ intent: Resource, returnUrl: URL }} view @returns {string} */
export function bankPage({ intent, returnUrl }) {
  const amount = euros(intent.amount)
  return page(
    `Confirmer ${amount} auprès de votre banque`,
    html`<h1>Votre banque vous demande de confirmer</h1>
      <p class="amount">Paiement de <strong>${amount}</strong> par carte</p>
      ${answerForm({ intent, returnUrl }, "confirmer", html`<button class="button main" type="submit">Confirmer le paiement de ${amount}</button>`)}
      ${answerForm({ intent, returnUrl }, "refuser", html`<button class="button" type="submit">Refuser</button>`)}
      <p class="leave"><a href="${returnAddress(returnUrl, intent, "canceled")}">Abandonner et revenir sans répondre</a></p>`
  )
}

/** @param {{ intent: Resource, returnUrl: URL }} view @param {string} answer @param {import("./html.mjs").Html} button */
function answerForm({ intent, returnUrl }, answer, button) {
  return html`<form method="post" action="/pay/banque">
    <input type="hidden" name="client_secret" value="${intent.client_secret}" />
    <input type="hidden" name="return_url" value="${returnUrl.href}" />
    <input type="hidden" name="answer" value="${answer}" />
    ${button}
  </form>`
}
