import { isAccessible } from "./helpers/audit"
import { CANTEEN, type Family, PASSWORD, aWaitingFamily } from "./helpers/families"
import { press } from "./helpers/keyboard"
import { logsIn, opens } from "./helpers/parent"
import { arrivesAt, sees } from "./helpers/screen"
import { PHONE, Visitor } from "./helpers/visitor"

const PAGE = "/compte/donnees"

describe("a family reads what is held on it, and asks to be forgotten", () => {
  const parent = new Visitor(PHONE)
  let family: Family

  parent.does("finds its data from its details, with its consents and what stands in the way", async (page) => {
    family = await aWaitingFamily("Droits", [CANTEEN])
    await logsIn(page, family.email)
    await opens(page, "/compte/informations")
    await page.getByRole("link", { name: "Voir mes données" }).click()
    await arrivesAt(page, "Mes données")
    await sees(page, "Conditions d’utilisation")
    await sees(page, "fermez votre compte")
    await isAccessible(page)
  })

  parent.does("reads all of it on a page, and takes it along", async (page) => {
    await page.goto(new URL(`${PAGE}/lire`, page.url()).href)
    await page.getByRole("heading", { name: "Tout ce que le service garde sur votre famille" }).waitFor()
    await sees(page, "Louane")
    await isAccessible(page)
    const json = await page.request.get(new URL(`${PAGE}/json`, page.url()).href)
    expect(json.headers()["content-disposition"]).toBe('attachment; filename="mes-donnees.json"')
    expect(await json.text()).toContain(family.lastName)
    const archive = await page.request.get(new URL(`${PAGE}/archive`, page.url()).href)
    expect((await archive.body()).subarray(0, 2).toString()).toBe("PK")
  })

  parent.does("closes its account, asks with its password by keyboard, and changes its mind", async (page) => {
    await family.parent.post("/store/canteen/account/closing")
    await opens(page, PAGE)
    await press(page, page.getByRole("link", { name: "Demander l’effacement" }))
    await arrivesAt(page, "Effacer mes données")
    await isAccessible(page)
    await press(page, page.getByRole("button", { name: "Demander l’effacement" }))
    await sees(page, "Cochez cette case pour demander l’effacement.")
    await page.getByLabel("Mot de passe").fill(PASSWORD)
    await page.getByRole("checkbox").check()
    await press(page, page.getByRole("button", { name: "Demander l’effacement" }))
    await sees(page, "Vos données seront effacées après le")
    await isAccessible(page)
    await press(page, page.getByRole("button", { name: "Renoncer à l’effacement" }))
    await sees(page, "L’effacement n’aura pas lieu.")
  })
})
