import { isAccessible } from "./helpers/audit"
import { aFamily, type Family, newAddress, PASSWORD } from "./helpers/families"
import { press } from "./helpers/keyboard"
import { mailTo } from "./helpers/mailbox"
import { logsIn, opens } from "./helpers/parent"
import { arrivesAt, sees } from "./helpers/screen"
import { PHONE, Visitor } from "./helpers/visitor"

const PAGE = "/compte/informations/adresse"

/** The address of the button of a mail. */
async function linkIn(address: string, subject: string): Promise<string> {
  const { text } = await mailTo(address, subject)
  return /http\S+confirmer-adresse\S+/.exec(text)?.[0] ?? ""
}

describe("the e-mail address of a family", () => {
  const phone = new Visitor(PHONE)
  const fresh = newAddress("nouvelle")
  let family: Family

  phone.does("is confirmed by the button of its mail", async (page) => {
    family = await aFamily("Adresse")
    await page.goto(await linkIn(family.email, "Votre inscription est bien reçue"))
    await arrivesAt(page, "Confirmer une adresse e-mail")
    await isAccessible(page)
    await press(page, page.getByRole("button", { name: "Confirmer cette adresse" }))
    await sees(page, `L’adresse ${family.email} est confirmée.`)
    await page.reload()
    await page.getByRole("button", { name: "Confirmer cette adresse" }).click()
    await sees(page, "Ce lien a déjà servi")
  })

  phone.does("is not changed with another password, and what was typed stays", async (page) => {
    await logsIn(page, family.email)
    await opens(page, "/compte/informations")
    await page.getByRole("link", { name: "Changer mon adresse e-mail" }).click()
    await arrivesAt(page, "Mon adresse e-mail")
    await page.getByLabel("Nouvelle adresse e-mail").fill(fresh)
    await page.getByLabel("Votre mot de passe actuel").fill("pas celui-ci")
    await page.getByRole("button", { name: "Demander le changement" }).click()
    await sees(page, "Ce n’est pas le mot de passe de votre compte.")
    expect(await page.getByLabel("Nouvelle adresse e-mail").inputValue()).toBe(fresh)
  })

  phone.does("waits for both links, and the page says which", async (page) => {
    await page.getByLabel("Votre mot de passe actuel").fill(PASSWORD)
    await page.getByRole("button", { name: "Demander le changement" }).click()
    await sees(page, "Les deux liens sont partis.")
    await isAccessible(page)
    await page.goto(await linkIn(fresh, "Confirmez votre nouvelle adresse e-mail"))
    await page.getByRole("button", { name: "Confirmer cette adresse" }).click()
    await sees(page, "Il reste à ouvrir le lien envoyé à votre ancienne adresse.")
    await opens(page, PAGE)
    await sees(page, `${fresh} : confirmée`)
  })

  phone.does("is the new one once the former agrees, and the telephone logs in with it", async (page) => {
    await page.goto(await linkIn(family.email, "Confirmez le changement de votre adresse e-mail"))
    await page.getByRole("button", { name: "Confirmer cette adresse" }).click()
    await sees(page, `Votre compte utilise désormais l’adresse ${fresh}.`)
    await opens(page, PAGE)
    await arrivesAt(page, "Accès à votre compte")
    await logsIn(page, fresh)
    await opens(page, PAGE)
    await sees(page, fresh)
  })
})
