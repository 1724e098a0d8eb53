import type { Page } from "playwright-core"
import { readCalendar } from "../helpers/calendars"
import { isAccessible } from "./helpers/audit"
import { aFamily, bookMeals, CANTEEN, type Family } from "./helpers/families"
import { press } from "./helpers/keyboard"
import { logsIn, opens } from "./helpers/parent"
import { arrivesAt, sees } from "./helpers/screen"
import { PHONE, Visitor } from "./helpers/visitor"

const PAGE = "/compte/agenda"

/** What a calendar's program reads at the address on the page. */
async function readsAddress(page: Page): Promise<{ url: string; summaries: string[] }> {
  const url = await page.getByLabel("Adresse de l’agenda").inputValue()
  return { url, summaries: await summariesAt(url) }
}

async function summariesAt(url: string): Promise<string[]> {
  const { events } = await readCalendar(await (await fetch(url)).text())
  return events.map(({ start, summary }) => `${start} ${summary}`)
}

describe("a family's meals in its own calendar", () => {
  const phone = new Visitor(PHONE)
  let family: Family
  let url: string

  phone.does("the bookings lead there; the page says that the address is a secret, and has no fault", async (page) => {
    family = await aFamily("Agenda", { wishes: [CANTEEN], cents: 5000 })
    await bookMeals(family, ["2026-12-03"])
    await logsIn(page, family.email)
    await opens(page, "/compte/reservations")
    await page.getByRole("main").getByRole("link", { name: "Ajouter à mon agenda" }).click()
    await arrivesAt(page, "Mon agenda")
    await sees(page, "Qui a cette adresse lit, sans mot de passe")
    await isAccessible(page)
  })

  phone.does("the address of one child is made, copied and read", async (page) => {
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"])
    await press(page, page.getByRole("button", { name: "Ajouter à mon agenda de Théo" }))
    await sees(page, "L’agenda de Théo est prêt")
    await isAccessible(page)
    const read = await readsAddress(page)
    url = read.url
    expect(read.summaries).toEqual([expect.stringMatching(/^2026-12-03 Théo : /)])
    expect(await page.getByRole("link", { name: "Ouvrir dans mon agenda" }).getAttribute("href")).toBe(url.replace(/^http:/, "webcal:"))
    await press(page, page.getByRole("button", { name: "Copier l’adresse" }))
    await sees(page, "Adresse copiée.")
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(url)
    expect(page.url()).not.toContain("feeds")
  })

  phone.does("is not shown again, and is revoked after a question", async (page) => {
    await opens(page, PAGE)
    await sees(page, "Adresse créée")
    expect(await page.content()).not.toContain(new URL(url).pathname)
    await press(page, page.getByRole("link", { name: "Révoquer de Théo" }))
    await sees(page, "Révoquer l’adresse de l’agenda de Théo")
    await isAccessible(page)
    await press(page, page.getByRole("button", { name: "Révoquer", exact: true }))
    await sees(page, "L’adresse est révoquée")
    expect((await fetch(url)).status).toBe(404)
  })
})

describe("without any script", () => {
  const parent = new Visitor(PHONE, { script: false })

  parent.does("one makes the family's address, reads it, and revokes it", async (page) => {
    const family = await aFamily("Agenda", { wishes: [CANTEEN], cents: 5000 })
    await bookMeals(family, ["2026-12-03"])
    await logsIn(page, family.email)
    await opens(page, PAGE)
    await page.getByRole("button", { name: "Ajouter à mon agenda de toute la famille" }).click()
    const { url, summaries } = await readsAddress(page)
    expect(summaries).toEqual([expect.stringMatching(/^2026-12-03 Louane : /), expect.stringMatching(/^2026-12-03 Théo : /)])
    expect(await page.getByRole("button", { name: "Copier l’adresse" }).count()).toBe(0)
    await page.getByRole("link", { name: "Révoquer de toute la famille" }).click()
    await page.getByRole("button", { name: "Révoquer", exact: true }).click()
    await sees(page, "L’adresse est révoquée")
    expect((await fetch(url)).status).toBe(404)
  })
})
