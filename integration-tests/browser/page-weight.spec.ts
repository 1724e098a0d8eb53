import type { Page } from "playwright-core"
import { aFamily, CANTEEN, serviceId } from "./helpers/families"
import { logsIn, meal, opens } from "./helpers/parent"
import { stack } from "./helpers/stack"
import { PHONE, Visitor } from "./helpers/visitor"

const MOST_KB = 170

describe("the scripts of a first visit, compressed", () => {
  const parent = new Visitor(PHONE)

  parent.does(`are at most ${MOST_KB} kB for the booking page, its grid at work`, async (page) => {
    const family = await aFamily("Léger", { cents: 5000 })
    await logsIn(page, family.email)
    const path = `/reserver/${await serviceId(CANTEEN)}?mois=2026-12`
    const bytes = await scriptBytes(page, async () => {
      await opens(page, path)
      await meal(page, "jeudi 3 décembre", "Louane").check()
      await page.getByRole("button", { name: "Payer 3,80 €" }).waitFor()
      await page.waitForLoadState("networkidle")
    })
    process.stdout.write(`   booking page: ${(bytes / 1024).toFixed(0)} kB of script\n`)
    expect(bytes).toBeGreaterThan(50 * 1024)
    expect(bytes).toBeLessThanOrEqual(MOST_KB * 1024)
  })
})

/** The compressed bodies of the scripts that come while `visit` lasts, with an empty cache. */
async function scriptBytes(page: Page, visit: () => Promise<void>): Promise<number> {
  const client = await page.context().newCDPSession(page)
  const scripts = new Set<string>()
  let bytes = 0
  client.on("Network.responseReceived", ({ requestId, type, response }) => {
    if (type === "Script" && response.url.startsWith(stack.storefront)) scripts.add(requestId)
  })
  client.on("Network.dataReceived", ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) bytes += encodedDataLength
  })
  await client.send("Network.enable")
  await client.send("Network.clearBrowserCache")
  await visit()
  await client.detach()
  return bytes
}
