import type { Locator, Page } from "playwright-core"

/** Enough presses to go through the longest page. */
const MOST_TABS = 200

/** Moves the focus forward until it is there, as someone without a mouse does. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor()
  for (let presses = 0; presses < MOST_TABS; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press("Tab")
  }
  throw new Error(`${MOST_TABS} presses of Tab do not reach ${String(target)}`)
}

/** Moves the focus there and presses a key. */
export async function press(page: Page, target: Locator, key = "Enter"): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.press(key)
}
