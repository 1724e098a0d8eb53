import { stack } from "./helpers/stack"

const PUBLIC = ["/", "/communes/aiguilhe", "/communes/aiguilhe/mentions", "/aide", "/conditions", "/confidentialite", "/accessibilite", "/connexion", "/inscription"]
const UNLISTED = ["/mot-de-passe-oublie", "/reinitialiser", "/invitation", "/confirmer-adresse", "/page-qui-nexiste-pas"]
const LANGUAGES = [
  ["fr", ""],
  ["en", "/en"],
] as const

/** What a search engine reads in a page: whether it may keep it, under which address, and where the same page is in other languages. */
async function readBySearchEngine(path: string): Promise<{ kept: boolean; canonical: string | undefined; languages: Record<string, string> }> {
  const answer = await fetch(stack.storefront + path, { headers: { "user-agent": "Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)" } })
  const [head = ""] = (await answer.text()).split("</head>")
  const links = [...head.matchAll(/<link [^>]+>/g)].map(([tag]) => (name: string) => new RegExp(`\\s${name}="([^"]*)"`, "i").exec(tag)?.[1])
  const alternates = links.filter((link) => link("rel") === "alternate").map((link) => [link("hreflang") ?? "", link("href") ?? ""] as const)
  return {
    kept: !/<meta name="robots" content="noindex/.test(head),
    canonical: links.find((link) => link("rel") === "canonical")?.("href"),
    languages: Object.fromEntries(alternates),
  }
}

/** Its path in a language: the English home page's ends without a slash. */
const under = (base: string, path: string): string => (path === "/" ? base || "/" : base + path)
const addressed = (base: string, path: string): string => stack.storefront + under(base, path)

describe.each(LANGUAGES)("for search engines, in the language %s", (_, base) => {
  it.each(PUBLIC)("%s is kept under its own address, and leads to both languages, French for whoever speaks neither", async (path) => {
    const { kept, canonical, languages } = await readBySearchEngine(`${under(base, path)}?suite=1`)
    expect([kept, canonical]).toEqual([true, addressed(base, path)])
    expect(languages).toEqual({ fr: addressed("", path), en: addressed("/en", path), "x-default": addressed("", path) })
  })

  it.each(UNLISTED)("%s is left out", async (path) => {
    expect(await readBySearchEngine(base + path)).toEqual({ kept: false, canonical: undefined, languages: {} })
  })
})
