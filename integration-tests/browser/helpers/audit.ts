import AxeBuilder from "@axe-core/playwright"
import type { Page } from "playwright-core"
import { DESKTOP, PHONE } from "./visitor"

const WCAG_22_AA = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]

const HEIGHT = 800

const LOOKS = [
  { name: "light", media: { colorScheme: "light", forcedColors: "none" } },
  { name: "dark", media: { colorScheme: "dark", forcedColors: "none" } },
  { name: "forced colours", media: { colorScheme: "dark", forcedColors: "active" } },
] as const

/** The page has no fault on a small phone and on a desktop, by day, at night and in the colours that a reader forces. */
export async function isAccessible(page: Page): Promise<void> {
  for (const width of [PHONE, DESKTOP]) {
    await page.setViewportSize({ width, height: HEIGHT })
    for (const { name, media } of LOOKS) {
      await page.emulateMedia(media)
      const screen = `${page.url()}, ${name}, ${width} px`
      // Forced colours are the reader's own, and axe reads the page's in their place: their contrast says nothing of the page.
      const skipped = media.forcedColors === "active" ? ["color-contrast"] : []
      expect([screen, ...(await faultsOf(page, skipped))]).toEqual([screen])
    }
  }
  await page.emulateMedia(LOOKS[0].media)
}

/** What is wrong with the page as it stands: its language, what scrolls sideways, and every violation that axe finds by all rules but those skipped. */
export async function faultsOf(page: Page, skipped: string[] = []): Promise<string[]> {
  await page.waitForFunction(isStill)
  const { lang, sideways } = await page.evaluate(readPage)
  const { violations } = await new AxeBuilder({ page }).withTags(WCAG_22_AA).disableRules(skipped).analyze()
  const language = /^\/en(\/|$)/.test(new URL(page.url()).pathname) ? "en" : "fr"
  return [
    ...(lang.split("-")[0] === language ? [] : [`the language is "${lang}"`]),
    ...sideways.map((element) => `scrolls sideways: ${element}`),
    ...violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(" ")}: ${node.failureSummary ?? ""}`)),
  ]
}

/** Runs in the page: what is half faded in has colours that nobody reads. */
function isStill(): boolean {
  return document.getAnimations().every(({ playState, effect }) => playState !== "running" || effect?.getComputedTiming().endTime === Infinity)
}

/** Runs in the page, at its end, so that a bar that stays in sight covers nothing. */
function readPage(): { lang: string; sideways: string[] } {
  const root = document.documentElement
  window.scrollTo(0, document.body.scrollHeight)
  const scrolls = (element: Element): boolean => element === root || ["auto", "scroll"].includes(getComputedStyle(element).overflowX)
  const wide = [root, ...document.body.querySelectorAll("*")].filter((element) => element.scrollWidth > element.clientWidth && scrolls(element))
  return { lang: root.lang, sideways: wide.map(({ tagName, className, scrollWidth }) => `${tagName}.${String(className)}, ${scrollWidth} px`) }
}
