import type { CommunesResponse } from "../../src/types/http"
import { isAccessible } from "./helpers/audit"
import { Backend } from "./helpers/backend"
import { DECLINED, paysWithCard } from "./helpers/card"
import { logsInInEnglish, readsEverything } from "./helpers/english"
import { aFamily, bookMeals, CANTEEN, type Family, moneyFromTheTownHall, serviceId } from "./helpers/families"
import { meal, opens } from "./helpers/parent"
import { plain, sees } from "./helpers/screen"
import { stack } from "./helpers/stack"
import { Visitor } from "./helpers/visitor"

describe("the security policy of the English pages", () => {
  it.each(["/en", "/en/aide", "/en/connexion"])("stands on %s, with a number of its own", async (path) => {
    const ask = async (): Promise<string> => (await fetch(stack.storefront + path)).headers.get("content-security-policy") ?? ""
    const [once, again] = [await ask(), await ask()]
    expect([once, again].every((policy) => /script-src 'self' 'nonce-/.test(policy))).toBe(true)
    expect(once).not.toBe(again)
  })
})

describe("a family's pages in English, at 320 and 1280 px, have no fault", () => {
  const parent = new Visitor()
  let family: Family

  parent.does("the account, the wallet and the receipts", async (page) => {
    family = await aFamily("Anglaise", { cents: 5000 })
    await logsInInEnglish(page, family.email)
    for (const path of ["/en/compte", "/en/compte/porte-monnaie", "/en/compte/recus"]) {
      await opens(page, path)
      await page.getByRole("heading", { level: 1 }).waitFor()
      await isAccessible(page)
    }
  })

  parent.does("the grid tells each meal in English", async (page) => {
    await opens(page, `/en/reserver/${await serviceId(CANTEEN)}?mois=2026-12`)
    const box = meal(page, "Thursday 3 December", "Louane")
    await box.waitFor()
    expect(plain((await box.getAttribute("aria-label")) ?? "")).toMatch(/^Thursday 3 December, Louane, €3\.80, .* until \w{3} \d+ \w{3} at \d/)
  })

  parent.does("the basket keeps its English address, also when it is loaded again", async (page) => {
    await meal(page, "Thursday 3 December", "Louane").check()
    await page.getByRole("button", { name: "Add to basket" }).click()
    await page.waitForURL((url) => url.pathname.endsWith("/panier") && url.search === "")
    expect(new URL(page.url()).pathname).toBe("/en/panier")
    await page.reload()
    await page.getByRole("heading", { level: 1 }).waitFor()
    expect(await page.locator("html").getAttribute("lang")).toBe("en")
    await isAccessible(page)
  })

  parent.does("a declined card leads back to the English basket, which says so", async (page) => {
    await page.getByRole("button", { name: /by card|by bank card/ }).last().click()
    await paysWithCard(page, DECLINED)
    await page.getByRole("link", { name: "Revenir sans payer" }).click()
    await sees(page, "basket is kept")
    expect(new URL(page.url()).pathname).toBe("/en/panier")
  })
})

describe("a movement that the town hall made", () => {
  const parent = new Visitor()
  const [REASON, GIVEN] = ["Repas compté deux fois", "Repas servi froid"]

  parent.does("has the words of each language, and its reason as it was written, marked as French", async (page) => {
    const family = await aFamily("Motifs", { cents: 5000 })
    const order = await bookMeals(family, ["2026-12-01"])
    await moneyFromTheTownHall(family, { order, adjusted: REASON, given: GIVEN })
    await logsInInEnglish(page, family.email)
    for (const [path, adjustment, gesture] of [
      ["/en/compte/porte-monnaie", "Adjustment by the town hall", "Given back by the town hall"],
      ["/compte/porte-monnaie", "Régularisation de la mairie", "Geste de la mairie"],
    ] as const) {
      await opens(page, path)
      for (const [words, reason] of [[adjustment, REASON], [gesture, GIVEN]] as const) {
        const row = page.getByRole("row").filter({ hasText: words })
        await row.waitFor()
        expect([words, await row.locator('[lang="fr"]').allTextContents()]).toEqual([words, [reason]])
      }
      expect(await page.getByText("Ajustement").count()).toBe(0)
    }
  })
})

describe("no page under /en that links lead to", () => {
  const parent = new Visitor()

  parent.does("is in French, but for what is marked or named by others", async (page) => {
    const names = await namesOf()
    const open = await readsEverything(page, ["/en", "/en/connexion", "/en/mot-de-passe-oublie", "/en/inscription", "/en/reinitialiser", "/en/page-qui-nexiste-pas"], names)
    const family = await aFamily("Lectrice", { cents: 5000 })
    const order = await bookMeals(family, ["2026-12-01"])
    await moneyFromTheTownHall(family, { order, adjusted: "Repas compté deux fois", given: "Repas servi froid" })
    await logsInInEnglish(page, family.email)
    const { seen, french } = await readsEverything(page, ["/en/compte", "/en/compte/quotient", "/en/panier"], names)
    expect([...open.french, ...french]).toEqual([])
    for (const kind of ["/en/compte/commandes/:id", "/en/compte/reservations/annuler", "/en/compte/porte-monnaie/recuperer", "/en/compte/justificatifs", "/en/compte/donnees", "/en/reserver/:id"]) {
      expect([kind, seen.some((one) => one.startsWith(kind))]).toEqual([kind, true])
    }
  })
})

/** What communes call their services and situations, longest first. */
async function namesOf(): Promise<string[]> {
  const { communes } = await new Backend().get<CommunesResponse>("/store/canteen/communes")
  const names = communes.flatMap(({ name, canteen_services }) => [name, ...canteen_services.flatMap((one) => [one.name, ...one.tariffs.map(({ label }) => label)])])
  return [...new Set(names)].sort((a, b) => b.length - a.length)
}
