// @ts-check
import { readFileSync } from "node:fs"

/** Markup that needs no escaping any more. */
export class Html {
  /** @param {string} markup */
  constructor(markup) {
    this.markup = markup
  }
}

/** @type {Record<string, string>} */
const ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" }

/**
 * Writes markup: every value is escaped, unless it is `Html` itself; lists are joined, false and undefined vanish.
 * @param {TemplateStringsArray} parts @param {...unknown} values
 */
export function html(parts, ...values) {
  return new Html(parts.map((part, index) => part + markupOf(values[index])).join(""))
}

/** @param {unknown} value @returns {string} */
function markupOf(value) {
  if (value === undefined || value === false) return ""
  if (value instanceof Html) return value.markup
  if (Array.isArray(value)) return value.map(markupOf).join("")
  return String(value).replace(/[&<>"']/g, (character) => ENTITIES[character])
}

/** Cents as "15,20 €". @param {number} cents */
export function euros(cents) {
  return new Intl.NumberFormat("fr-FR", { style: "currency", currency: "EUR" }).format(cents / 100).replace(/\s/g, "\u00a0")
}

const STYLE = new Html(readFileSync(new URL("./style.css", import.meta.url), "utf8"))

/** A whole page. @param {string} title @param {Html} content */
export function page(title, content) {
  return html`<!doctype html>
    <html lang="fr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <meta name="referrer" content="no-referrer" />
        <title>${title} – Simulation de paiement</title>
        <style>
          ${STYLE}
        </style>
      </head>
      <body>
        <header class="banner">
          <p><strong>Simulation — aucun argent réel.</strong> Ne saisissez jamais une vraie carte ici.</p>
        </header>
        <main>${content}</main>
      </body>
    </html>`.markup
}
