import { isAccessible } from "./helpers/audit"
import { aFamily, CANTEEN, type Family } from "./helpers/families"
import { press } from "./helpers/keyboard"
import { logsIn, opens } from "./helpers/parent"
import { arrivesAt, sees } from "./helpers/screen"
import { PHONE, Visitor } from "./helpers/visitor"

const PAGE = "/compte/informations/connexions"

describe("the devices on which a family's account is open", () => {
  const phone = new Visitor(PHONE)
  const desk = new Visitor()
  let family: Family

  phone.does("a telephone logs in", async (page) => {
    family = await aFamily("Appareils", { wishes: [CANTEEN] })
    await logsIn(page, family.email)
  })

  desk.does("a computer sees the telephone, and disconnects it by keyboard", async (page) => {
    await logsIn(page, family.email)
    await opens(page, "/compte/informations")
    await page.getByRole("link", { name: "Voir mes connexions" }).click()
    await arrivesAt(page, "Mes connexions")
    await sees(page, "Cet appareil")
    await isAccessible(page)
    const buttons = page.getByRole("button", { name: /^Déconnecter .* sur Linux/ })
    expect(await buttons.count()).toBe(1)
    await press(page, buttons)
    await sees(page, "L’appareil est déconnecté.")
    expect(await buttons.count()).toBe(0)
  })

  phone.does("the telephone's next page asks it to log in, and brings it back", async (page) => {
    await opens(page, "/compte/porte-monnaie")
    await arrivesAt(page, "Accès à votre compte")
  })

  desk.does("logging out ends the login, also for a copy of its cookie", async (page) => {
    const copies = await page.context().cookies()
    await page.getByRole("button", { name: "Se déconnecter" }).first().click()
    await page.waitForURL(/connexion/)
    await page.context().addCookies(copies)
    await opens(page, PAGE)
    await arrivesAt(page, "Accès à votre compte")
  })
})
