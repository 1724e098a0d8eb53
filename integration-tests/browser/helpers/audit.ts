import AxeBuilder from "@axe-core/playwright"
import type { Page } from "playwright-core"

const WCAG_22_AA = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]

/** What is wrong with the page as it stands: its language, its width, and every violation that axe finds. */
export async function faultsOf(page: Page): Promise<string[]> {
  const { lang, overflow } = await page.evaluate(() => {
    // At its end, so that a bar that stays in sight covers nothing.
    window.scrollTo(0, document.body.scrollHeight)
    return {
      lang: document.documentElement.lang,
      overflow: document.documentElement.scrollWidth - window.innerWidth,
    }
  })
  const { violations } = await new AxeBuilder({ page }).withTags(WCAG_22_AA).analyze()
  return [
    ...(/^fr\b/.test(lang) ? [] : [`the language is "${lang}"`]),
    ...(overflow > 0 ? [`${overflow} px too wide`] : []),
    ...violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(" ")}: ${node.failureSummary ?? ""}`)),
  ]
}
