import type { Page } from "playwright-core"
import { PASSWORD } from "./families"
import { opens } from "./parent"
import { arrivesAt } from "./screen"

/** Words of French pages, which no name of the demonstration has. */
const FRENCH =
  /(?<!\p{L})(vous|votre|vos|nous|mes|ne|n’|est|sont|pour|avec|sur|dans|jusqu’au|à partir|réserver|réservé|réservations|annuler|annulé|panier|porte-monnaie|mairie|repas|payer|payé|reçus|connexion|jours?|semaines?|rechargez|aide|lundi|mardi|mercredi|jeudi|vendredi|novembre|décembre|janvier|en attente|hors délai|fermé|complet)(?!\p{L})/giu

/** Addresses are read letter by letter, whatever the language. */
const ADDRESS = /https?:\/\/\S+/g

/** What is no page: files, the way out, and the other language. */
const NO_PAGE = /\/(pdf|archive|json|lire)$/

/** Logs in on the English login page and arrives at the account. */
export async function logsInInEnglish(page: Page, email: string): Promise<void> {
  await opens(page, "/en/connexion")
  const form = page.locator("form").filter({ has: page.getByLabel("Password") })
  await form.getByLabel("Email address").fill(email)
  await form.getByLabel("Password").fill(PASSWORD)
  await form.getByRole("button", { name: "Log in" }).click()
  await arrivesAt(page, "Hello")
}

/**
 * Every page of a language that links lead to from these ones, each form of address once: what differs by an id or a month is one page.
 * @returns the French words found, by page, and the pages seen
 */
export async function readsEverything(page: Page, starts: string[], names: string[]): Promise<{ seen: string[]; french: string[] }> {
  const waiting = [...starts]
  const seen = new Set<string>()
  const french: string[] = []
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const kind = kindOf(path)
    if (seen.has(kind)) continue
    seen.add(kind)
    await opens(page, path)
    await page.getByRole("heading", { level: 1 }).filter({ visible: true }).first().waitFor()
    const { lang, words, links } = await page.evaluate(readPage)
    if (lang !== "en") french.push(`${path}: the language is "${lang}"`)
    const own = names.reduce((text, name) => text.replaceAll(name, ""), words.replace(ADDRESS, ""))
    for (const [word] of own.matchAll(FRENCH)) french.push(`${path}: ${word}`)
    waiting.push(...links.filter((link) => !NO_PAGE.test(link.replace(/\?.*$/, ""))))
  }
  return { seen: [...seen], french }
}

function kindOf(path: string): string {
  const [pathname = "", query = ""] = path.split("?")
  const names = [...new URLSearchParams(query).keys()].sort().join("&")
  return `${pathname.replace(/\/[a-z]+_[0-9A-Z]{20,}/g, "/:id").replace(/\/\d{4}$/, "/:year")}${names ? `?${names}` : ""}`
}

/** Runs in the page: its words, read or heard, but for those marked as another language; and the pages of this language that it leads to. */
function readPage(): { lang: string; words: string; links: string[] } {
  const isMarked = (element: Element | null): boolean => (element?.closest('[lang="fr"], script, style, noscript') ?? null) !== null
  const texts: string[] = [document.title]
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) if (!isMarked(node.parentElement)) texts.push(node.nodeValue ?? "")
  for (const element of document.body.querySelectorAll("[aria-label], [title], [placeholder], [alt]")) {
    if (isMarked(element)) continue
    for (const name of ["aria-label", "title", "placeholder", "alt"]) texts.push(element.getAttribute(name) ?? "")
  }
  const anchors = [...document.body.querySelectorAll<HTMLAnchorElement>("a[href]:not([hreflang])")].map(({ href }) => new URL(href))
  const links = anchors.filter(({ origin }) => origin === location.origin).map(({ pathname, search }) => pathname + search)
  return { lang: document.documentElement.lang, words: texts.join("\n"), links }
}
