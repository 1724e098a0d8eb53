// @ts-check
import { chromium } from "playwright-core"

/** @typedef {{ what: string, script: number, rest: number }} Answered milliseconds of the main thread after one click, with the processor slowed: script, then style and layout */

/** A slow phone beside this machine, as browsers' own tools have it. */
const SLOWED = 4
/** Five weeks of school days in zone A, between two holidays. */
const MONTH = "2027-03"
const ROUNDS = 10
export const GRID_BOUND_MS = 50

/**
 * What a click on the booking grid costs: four children, five weeks of days.
 * @param {{ executablePath: string, demo: import("./client.mjs").Demo, serviceId: string }} page
 * @returns {Promise<{ clicks: Answered[], shifted: number, cells: number }>} `shifted`: cumulative layout shift of all of it, loading included
 */
export async function measureGrid({ executablePath, demo, serviceId }) {
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] })
  try {
    const page = await (await browser.newContext({ locale: "fr-FR", viewport: { width: 390, height: 844 } })).newPage()
    await page.addInitScript(watchShifts)
    await logIn(page, demo)
    await page.goto(`${demo.storefront}/reserver/${serviceId}?mois=${MONTH}`, { waitUntil: "networkidle" })
    const clicks = await clickAround(page)
    const shifted = await page.evaluate(() => /** @type {number} */ (Reflect.get(globalThis, "shifted")))
    return { clicks, shifted, cells: await page.locator("input[type=checkbox][name=meal]").count() }
  } finally {
    await browser.close()
  }
}

/** @param {{ clicks: Answered[], shifted: number, cells: number }} measured */
export function reportGrid({ clicks, shifted, cells }) {
  const lines = [...new Set(clicks.map((one) => one.what))].map((what) => {
    const all = clicks.filter((one) => one.what === what)
    const script = all.map((one) => one.script).sort((a, b) => a - b)
    const rest = all.map((one) => one.rest).sort((a, b) => a - b)
    const most = script.at(-1) ?? 0
    return `  ${what.padEnd(34)} median ${middle(script).toFixed(1)} ms of script, most ${most.toFixed(1)}, style and layout ${middle(rest).toFixed(1)}${most < GRID_BOUND_MS ? "" : `   NOT below ${GRID_BOUND_MS} ms`}`
  })
  return `\nThe grid, ${cells} meals, processor slowed ${SLOWED} times\n${lines.join("\n")}\n  layout shift ${shifted.toFixed(3)}\n`
}

/** @param {number[]} sorted */
const middle = (sorted) => sorted[Math.floor(sorted.length / 2)] ?? 0

/** Runs in the page, before anything of it. */
function watchShifts() {
  Reflect.set(globalThis, "shifted", 0)
  const add = (/** @type {unknown} */ entry) => {
    const { value, hadRecentInput } = /** @type {{ value: number, hadRecentInput: boolean }} */ (entry)
    if (!hadRecentInput) Reflect.set(globalThis, "shifted", Reflect.get(globalThis, "shifted") + value)
  }
  // Not in the types of Node, which has another observer of the same name.
  const kind = /** @type {{ type: import("node:perf_hooks").EntryType, buffered: boolean }} */ (/** @type {unknown} */ ({ type: "layout-shift", buffered: true }))
  new PerformanceObserver((list) => list.getEntries().forEach(add)).observe(kind)
}

/** @param {import("playwright-core").Page} page @param {import("./client.mjs").Demo} demo */
async function logIn(page, { storefront, logins }) {
  const { email, password } = /** @type {{ email: string, password: string }} */ (logins["parent_dupont"])
  await page.goto(`${storefront}/connexion`)
  await page.getByLabel("Adresse e-mail").first().fill(email)
  await page.getByLabel("Mot de passe").first().fill(password)
  await page.getByRole("button", { name: "Connexion" }).click()
  await page.waitForURL(/\/compte/)
}

/** One cell, a week, and the whole month, on and off. @param {import("playwright-core").Page} page @returns {Promise<Answered[]>} */
async function clickAround(page) {
  const session = await page.context().newCDPSession(page)
  await session.send("Performance.enable")
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWED })
  const cell = page.locator("input[type=checkbox][name=meal]").first()
  const targets = /** @type {const} */ ([
    ["one meal", cell],
    ["a whole week", page.getByRole("button", { name: /toute la semaine/ }).first()],
    ["the whole month", page.getByRole("button", { name: /^Tout / }).first()],
    ["nothing any more", page.getByRole("button", { name: "Tout effacer" })],
  ])
  const answered = []
  for (let round = 0; round < ROUNDS; round++) {
    for (const [what, target] of targets) answered.push(await cost(session, what, await pointerOn(target)))
  }
  return answered
}

/** A press of the pointer there, without the looking around that comes before. @param {import("playwright-core").Locator} target @returns {Promise<() => Promise<void>>} */
async function pointerOn(target) {
  await target.evaluate((element) => element.scrollIntoView({ block: "center" }))
  const { x, y, width, height } = (await target.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
  return () => target.page().mouse.click(x + width / 2, y + height / 2)
}

/** @param {import("playwright-core").CDPSession} session @param {string} what @param {() => Promise<void>} click @returns {Promise<Answered>} */
async function cost(session, what, click) {
  const before = await metrics(session)
  await click()
  // Two frames: React's work, then what it painted.
  await session.send("Runtime.evaluate", { expression: "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))", awaitPromise: true })
  const after = await metrics(session)
  const spent = (/** @type {string} */ name) => ((after[name] ?? 0) - (before[name] ?? 0)) * 1000
  return { what, script: spent("ScriptDuration"), rest: spent("LayoutDuration") + spent("RecalcStyleDuration") }
}

/** @param {import("playwright-core").CDPSession} session @returns {Promise<Record<string, number>>} seconds since the page began */
async function metrics(session) {
  const { metrics: all } = await session.send("Performance.getMetrics")
  return Object.fromEntries(all.map(({ name, value }) => [name, value]))
}
