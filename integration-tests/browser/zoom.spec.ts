import type { Page } from "playwright-core"
import { aFamily, bookMeals, CANTEEN, serviceId } from "./helpers/families"
import { logsIn, opens } from "./helpers/parent"
import { Visitor } from "./helpers/visitor"

/** WCAG 2.2: 1.4.4 asks for text twice as large, 1.4.10 for a window of 1280 × 1024 at 400 %. */
const ZOOMS = [
  { zoom: 200, width: 640, height: 400 },
  { zoom: 400, width: 320, height: 256 },
] as const
const MOST_TABS = 150
/** What browsers begin with. */
const LETTERS_PX = 16

/** Runs in the page: what scrolls sideways, whatever is larger than the window. */
function sideways(): string[] {
  return [document.documentElement, ...document.body.querySelectorAll("*")]
    .filter((element) => element.scrollWidth > element.clientWidth && (element === document.documentElement || ["auto", "scroll"].includes(getComputedStyle(element).overflowX)))
    .map(({ tagName, className }) => `${tagName}.${String(className)}`)
}

/** Runs in the page: the name of what has the focus where none of it can be seen, else null; "end" once the focus has left the page. */
function hidden(): string | null {
  const focused = document.activeElement
  if (!focused || focused === document.body) return "end"
  // A checkbox of the grid is as large as its cell, which shows it.
  const { left, right, top, bottom } = focused.getBoundingClientRect()
  const [x0, x1] = [Math.max(left, 0), Math.min(right, innerWidth)]
  const [y0, y1] = [Math.max(top, 0), Math.min(bottom, innerHeight)]
  const shares = [0.1, 0.3, 0.5, 0.7, 0.9]
  const points = x1 > x0 && y1 > y0 ? shares.flatMap((x) => shares.map((y) => [x0 + (x1 - x0) * x, y0 + (y1 - y0) * y] as const)) : []
  const seen = points.some(([x, y]) => {
    const top = document.elementFromPoint(x, y)
    return top !== null && (focused.contains(top) || top.contains(focused) || (focused instanceof HTMLInputElement && [...(focused.labels ?? [])].some((label) => label.contains(top))))
  })
  return seen ? null : `${focused.tagName} "${focused.getAttribute("aria-label") ?? focused.textContent?.trim().slice(0, 40) ?? ""}" at ${Math.round(top)}`
}

/** Goes through the page by Tab and answers what had the focus unseen. */
async function unseen(page: Page): Promise<string[]> {
  await page.evaluate(() => window.scrollTo(0, 0))
  const found: string[] = []
  for (let presses = 0; presses < MOST_TABS; presses += 1) {
    await page.keyboard.press("Tab")
    const one = await page.evaluate(hidden)
    if (one === "end") break
    if (one !== null) found.push(one)
  }
  return found
}

describe("enlarged pages", () => {
  const parent = new Visitor()
  const calendar = async (): Promise<string> => `/reserver/${await serviceId(CANTEEN)}?mois=2026-12`
  const pages: [name: string, pathOf: () => string | Promise<string>][] = [
    ["the calendar", calendar],
    ["the account", () => "/compte"],
    ["the basket", () => "/panier"],
    ["the bookings", () => "/compte/reservations?mois=2026-12"],
    ["the wallet", () => "/compte/porte-monnaie"],
    ["the home page", () => "/"],
    ["a commune's page", () => "/communes/aiguilhe"],
  ]

  parent.does("begin with a family that has booked", async (page) => {
    const family = await aFamily("Loupe", { cents: 5_000 })
    await bookMeals(family, ["2026-12-01"])
    await logsIn(page, family.email)
  })

  for (const [name, pathOf] of pages) {
    for (const { zoom, width, height } of ZOOMS) {
      parent.does(`${name}, at ${zoom} %: nothing scrolls sideways, and whatever has the focus can be seen`, async (page) => {
        await page.setViewportSize({ width, height })
        await opens(page, await pathOf())
        await page.getByRole("heading", { level: 1 }).waitFor()
        expect(await page.evaluate(sideways)).toEqual([])
        expect(await unseen(page)).toEqual([])
      })
    }

    parent.does(`${name}, with letters twice as large: nothing scrolls sideways`, async (page) => {
      const session = await page.context().newCDPSession(page)
      await session.send("Page.setFontSizes", { fontSizes: { standard: 2 * LETTERS_PX } })
      for (const width of [1280, 640, 420]) {
        await page.setViewportSize({ width, height: 800 })
        await opens(page, await pathOf())
        await page.getByRole("heading", { level: 1 }).waitFor()
        expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe(`${2 * LETTERS_PX}px`)
        expect([width, ...(await page.evaluate(sideways))]).toEqual([width])
      }
      await session.send("Page.setFontSizes", { fontSizes: { standard: LETTERS_PX } })
    })
  }

  parent.does("move nothing for who wants no motion", async (page) => {
    await page.emulateMedia({ reducedMotion: "reduce" })
    await opens(page, await calendar())
    await page.getByRole("button", { name: /^Tout / }).first().click()
    const moving = await page.evaluate(() => document.getAnimations().filter(({ effect }) => Number(effect?.getComputedTiming().duration ?? 0) > 1).length)
    expect(moving).toBe(0)
  })
})
