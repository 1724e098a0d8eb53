// @ts-check
import { html, page } from "./html.mjs"

/** A page that says one thing, and the way on when there is one. @param {{ title: string, text: string, next?: { label: string, href: string } }} notice */
export function noticePage({ title, text, next }) {
  return page(
    title,
    html`<h1>${title}</h1>
      <p>${text}</p>
      ${next && html`<a class="button main" href="${next.href}">${next.label}</a>`}`
  )
}
