import type { Locator } from "playwright-core"

/** Someone whose clicks are counted. */
export class Clicker {
  count = 0

  async on(target: Locator): Promise<void> {
    await target.click()
    this.count += 1
  }
}
