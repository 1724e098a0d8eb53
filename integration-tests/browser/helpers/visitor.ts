import { tmpdir } from "node:os"
import { join } from "node:path"
import { type Browser, type BrowserContext, type Page, chromium } from "playwright-core"

const LAUNCH = {
  executablePath: process.env["CHROMIUM_PATH"] || "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
}
/** How long a page may take to show what is awaited: the machine may be busy. */
const PATIENCE_MS = 20_000
const SPEC_MS = 180_000

/** Widths that the pages are made for: a small phone and a desktop. */
export const PHONE = 320
export const DESKTOP = 1280

let browser: Promise<Browser> | undefined
afterAll(async () => (await browser)?.close())

/**
 * Someone at a screen: one browser session, that the specs of a `describe` share in their order. What is done after something
 * went wrong would say nothing more, and fails at once.
 */
export class Visitor {
  private opened: { context: BrowserContext; page: Page } | undefined
  private broken = false
  /** What a page tried that its own security policy forbids. */
  private readonly forbidden: string[] = []

  /** @param options `script: false` is a browser that runs no script of the pages. */
  constructor(
    private readonly width: number = DESKTOP,
    private readonly options: { script?: boolean } = {}
  ) {
    afterAll(() => this.opened?.context.close())
  }

  /** A spec. A failure leaves a picture of the page. */
  does(what: string, body: (page: Page) => Promise<void>): void {
    it(
      what,
      async () => {
        if (this.broken) throw new Error("an earlier step of the same visit failed")
        const page = await this.page()
        try {
          await body(page)
          expect(this.forbidden).toEqual([])
        } catch (error) {
          this.broken = true
          throw await illustrated(error, page, what)
        }
      },
      SPEC_MS
    )
  }

  /** The page, opened when first needed. */
  async page(): Promise<Page> {
    browser ??= chromium.launch(LAUNCH)
    if (!this.opened) {
      this.opened = await open(await browser, this.width, this.options.script)
      this.opened.context.on("console", (message) => {
        if (message.text().includes("Content Security Policy")) this.forbidden.push(`${message.page()?.url() ?? ""}: ${message.text()}`)
      })
    }
    return this.opened.page
  }
}

async function open(running: Browser, width: number, script = true): Promise<{ context: BrowserContext; page: Page }> {
  const viewport = { width, height: width < DESKTOP ? 700 : 900 }
  const context = await running.newContext({ viewport, locale: "fr-FR", timezoneId: "Europe/Paris", reducedMotion: "reduce", javaScriptEnabled: script })
  context.setDefaultTimeout(PATIENCE_MS)
  return { context, page: await context.newPage() }
}

/** What went wrong, and where to look. */
async function illustrated(error: unknown, page: Page, what: string): Promise<Error> {
  const path = join(tmpdir(), `canteen-${what.replace(/[^\p{L}\p{N}]+/gu, "-").slice(0, 60)}.png`)
  await page.screenshot({ path, fullPage: true }).catch(() => undefined)
  return new Error(`at ${page.url()}, pictured in ${path}`, { cause: error })
}
