import type { Locator, Page } from "playwright-core"

type Surface = Page | Locator

/** Waits until the page shows these words. */
export async function sees(surface: Surface, words: string): Promise<void> {
  await surface.getByText(words).filter({ visible: true }).first().waitFor()
}

/** Waits until the page is the one with this title. */
export async function arrivesAt(page: Page, title: string): Promise<void> {
  await page.getByRole("heading", { level: 1, name: title }).waitFor()
}

/** What is written there, with plain spaces: amounts and dates carry no-break ones. */
export async function read(locator: Locator): Promise<string> {
  return plain(await locator.innerText())
}

/** The same words with plain spaces. */
export function plain(text: string): string {
  return text.replace(/\s+/g, " ").trim()
}
