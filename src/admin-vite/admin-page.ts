type Tag = { tag: string; attrs?: Record<string, string>; children: string; injectTo: "head-prepend" | "head" }
type PagePlugin = { name: string; transformIndexHtml: (html: string) => { html: string; tags: Tag[] } }

/**
 * The dashboard speaks the language of the cookie `lng`, English without it: this sets French before its first script, once, and leaves a
 * language chosen by a person alone.
 */
const DEFAULT_TO_FRENCH = `
if (!/(^|; )lng=/.test(document.cookie)) {
  document.cookie = "lng=fr; path=/; max-age=31536000; samesite=lax"
}
`

/** Medusa's link blue and placeholder grey miss the contrast of 4.5:1 on its light grounds; these are its own next darker steps. */
const READABLE = `
:root:not(.dark) { --fg-interactive: #1d4ed8; --fg-interactive-hover: #1e40af; --fg-muted: #62626b }
`

/**
 * Vite plugin for `admin.vite` in medusa-config.ts: the page of the dashboard says its language and title before the application runs, is
 * French unless someone chose otherwise, and is readable.
 */
export function adminPage(): PagePlugin {
  return {
    name: "canteen:admin-page",
    transformIndexHtml: (html) => ({
      html: html.replace("<html>", '<html lang="fr">'),
      tags: [
        { tag: "title", children: "Cantine Facile", injectTo: "head-prepend" },
        { tag: "script", children: DEFAULT_TO_FRENCH, injectTo: "head-prepend" },
        { tag: "style", children: READABLE, injectTo: "head" },
      ],
    }),
  }
}
