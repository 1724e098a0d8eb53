import "server-only"
import type { Metadata } from "next"
import { env } from "@/env"
import { locale, otherLanguage } from "@messages/locale"
import { publicAddress } from "./origin"

/** French is always served; English where a process of its own does. */
export function hasOtherLanguage(): boolean {
  return locale.lang !== "fr" || env().ENGLISH_STOREFRONT_URL !== undefined
}

/**
 * What search engines learn of a page that anyone may read: its one address, whatever the query, and the same page in the other
 * language. A family's pages need no word to them: they lead whoever is not logged in to the login page.
 */
export async function publicPage(path: string, title?: string): Promise<Metadata> {
  const { href: canonical } = await publicAddress(path)
  const languages = hasOtherLanguage() ? await addressesByLanguage(path) : undefined
  return { ...(title === undefined ? {} : { title }), alternates: { canonical, ...(languages ? { languages } : {}) } }
}

/** For a page that anyone can open and nobody looks for: what a link of a mail leads to. */
export const unlisted: Metadata = { robots: { index: false } }

/** French is for whoever speaks neither: what communes write is in French. As text: Next would resolve the page's own path against a URL. */
async function addressesByLanguage(path: string): Promise<Record<"fr" | "en" | "x-default", string>> {
  const [{ href: own }, { href: other }] = await Promise.all([publicAddress(path), publicAddress(path, otherLanguage.base)])
  const [fr, en] = locale.lang === "fr" ? [own, other] : [other, own]
  return { fr, en, "x-default": fr }
}
