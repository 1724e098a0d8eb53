import { isAccessible } from "./helpers/audit"
import { aFamily, CANTEEN } from "./helpers/families"
import { logsIn, meal, opens, opensCalendar } from "./helpers/parent"
import { read, sees } from "./helpers/screen"
import { DESKTOP, PHONE, Visitor } from "./helpers/visitor"

describe.each([PHONE, DESKTOP])("at %i px, a connection that is lost", (width) => {
  const parent = new Visitor(width)

  parent.does("is said at once on the page, which can still be read", async (page) => {
    const { email } = await aFamily("Coupure", { cents: 2_000 })
    await logsIn(page, email)
    await opens(page, "/compte/informations")
    await page.context().setOffline(true)
    await page.getByRole("alert").filter({ hasText: "Pas de connexion à Internet." }).waitFor()
    await isAccessible(page)
    await page.setViewportSize({ width, height: 800 })
  })

  parent.does("lets nobody leave the page for one that cannot come, nor send what would be lost", async (page) => {
    await page.getByLabel("Prénom").fill("Camille-Anne")
    await page.getByRole("link", { name: "Réserver" }).first().click()
    await sees(page, "Rien n’a été envoyé. Ce que vous avez choisi et écrit reste ici")
    await page.getByRole("button", { name: "Enregistrer" }).first().click()
    expect(await page.getByLabel("Prénom").inputValue()).toBe("Camille-Anne")
    expect(new URL(page.url()).pathname).toBe("/compte/informations")
  })

  parent.does("is over: what was written is sent, and links lead on", async (page) => {
    await page.context().setOffline(false)
    await page.getByText("Pas de connexion à Internet.").waitFor({ state: "hidden" })
    await page.getByRole("button", { name: "Enregistrer" }).first().click()
    await sees(page, "enregistré")
    await page.getByRole("link", { name: "Réserver" }).first().click()
    await page.waitForURL(/\/reserver/)
  })

  parent.does("loses nothing on the grid: what asks the server waits, what does not still works", async (page) => {
    await opensCalendar(page, CANTEEN)
    await page.context().setOffline(true)
    await meal(page, "jeudi 3 décembre", "Louane").check()
    for (const name of ["Comme en novembre", "Chaque semaine…", "Calendrier"]) await page.getByRole("button", { name }).click()
    await sees(page, "Rien n’a été envoyé. Ce que vous avez choisi et écrit reste ici")
    expect(await meal(page, "jeudi 3 décembre", "Louane").isChecked()).toBe(true)
    expect(await read(page.getByTestId("total"))).toBe("1 repas · 3,80 €")
    await page.context().setOffline(false)
    await page.getByRole("button", { name: "Calendrier" }).click()
    await page.getByRole("button", { name: /^jeudi 3 décembre, choisi : Louane/ }).waitFor()
  })
})

describe("the same in English", () => {
  const visitor = new Visitor(PHONE)

  visitor.does("says so in English", async (page) => {
    await opens(page, "/en")
    await page.context().setOffline(true)
    await sees(page, "No Internet connection.")
  })
})
