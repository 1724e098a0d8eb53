import { locale } from "@messages/locale"
import { states } from "@messages/states"

/** The page of a lost connection, which needs nothing else: its colours are those of `globals.css`. */
const PAGE = `<!doctype html>
<html lang="${locale.lang}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${states.unreachableTitle}</title>
<style>
:root{color-scheme:light dark;--paper:#fbfaf7;--ink:#1f2421;--brand:#0b5d4b}
@media (prefers-color-scheme:dark){:root{--paper:#14181a;--ink:#f0f2ee;--brand:#7fd6b8}}
body{margin:0;padding:3rem 1rem;background:var(--paper);color:var(--ink);font:1rem/1.5 system-ui,sans-serif}
main{max-width:36rem;margin:0 auto}
a{display:inline-block;padding:.65rem 0;color:var(--brand);font-weight:600}
a:focus-visible{outline:3px solid var(--ink);outline-offset:2px}
</style>
<main>
<h1>${states.unreachableTitle}</h1>
<p>${states.unreachableText}</p>
<p><a href="">${states.unreachableRetry}</a></p>
</main>
<script>addEventListener("online",()=>location.replace(location.href))</script>
</html>`

/** Answers nothing but pages, and those only when they cannot be had: nothing of a family is kept on the device. */
const WORKER = `const page = ${JSON.stringify(PAGE)}
addEventListener("install", () => skipWaiting())
addEventListener("activate", (event) => event.waitUntil(registration.navigationPreload?.enable()))
addEventListener("fetch", (event) => {
  if (event.request.mode === "navigate") event.respondWith(answer(event))
})
async function answer(event) {
  try {
    return (await event.preloadResponse) ?? (await fetch(event.request))
  } catch {
    return new Response(page, { status: 503, headers: { "content-type": "text/html; charset=utf-8" } })
  }
}
`

export const dynamic = "force-static"

/** The service worker of these pages. */
export function GET(): Response {
  return new Response(WORKER, { headers: { "content-type": "text/javascript; charset=utf-8", "cache-control": "no-cache", "service-worker-allowed": locale.base || "/" } })
}
