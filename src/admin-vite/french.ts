import type { Plugin } from "vite"

/**
 * The dashboard speaks the language of the cookie `lng`, English without it: this sets French before its first script, once, and
 * leaves a language chosen by a person alone. The page also says its language and its title before the application runs.
 */
const DEFAULT_TO_FRENCH = `
if (!/(^|; )lng=/.test(document.cookie)) {
  document.cookie = "lng=fr; path=/; max-age=31536000; samesite=lax"
}
`

/** Vite plugin for `admin.vite` in medusa-config.ts: French unless someone chose otherwise. */
export function frenchAdmin(): Plugin {
  return {
    name: "canteen:french-admin",
    transformIndexHtml: (html) => ({
      html: html.replace("<html>", '<html lang="fr">'),
      tags: [
        { tag: "title", children: "Cantine Facile", injectTo: "head-prepend" },
        { tag: "script", children: DEFAULT_TO_FRENCH, injectTo: "head-prepend" },
      ],
    }),
  }
}
