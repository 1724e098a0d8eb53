import { aFamily, type Family } from "./helpers/families"
import { isAccessible } from "./helpers/audit"
import { logsIn, opens } from "./helpers/parent"
import { arrivesAt, read, sees } from "./helpers/screen"
import { logsInAsStaff, opensAdmin } from "./helpers/staff"
import { stack } from "./helpers/stack"
import { DESKTOP, PHONE, Visitor } from "./helpers/visitor"

const COMMENT = "Les menus sont variés et le service est calme."
const ANSWER = "Merci, nous transmettons à la cuisine."
const WRITTEN = "Votre avis attend d’être lu par la mairie."

describe.each([PHONE, DESKTOP])("at %i px, a visitor without account", (width) => {
  const visitor = new Visitor(width)

  visitor.does("goes from the home page to a commune, and reads its prices, règlement and menus", async (page) => {
    await opens(page, "/")
    await page.getByRole("main").getByRole("link", { name: "Aiguilhe", exact: true }).click()
    await arrivesAt(page, "Aiguilhe")
    const canteen = page.locator("#cantine")
    expect(await read(canteen)).toContain("3,80 €")
    for (const part of ["Tarifs", "Règlement", "Menus", "Avis des familles"]) await canteen.getByRole("heading", { name: part }).waitFor()
    await sees(canteen, "Annuler")
    await isAccessible(page)
  })

  visitor.does("is offered no review to write", async (page) => {
    expect(await page.getByRole("link", { name: "Laisser un avis" }).count()).toBe(0)
  })

  visitor.does("is told that another name is no commune", async (page) => {
    await opens(page, "/communes/nulle-part")
    await arrivesAt(page, "Cette page n’existe pas")
  })
})

describe("a commune's page on paper", () => {
  const visitor = new Visitor()

  visitor.does("tells its prices and règlement on two sheets, of which day, and shows nothing to press", async (page) => {
    await opens(page, "/communes/aiguilhe")
    await arrivesAt(page, "Aiguilhe")
    await page.emulateMedia({ media: "print" })
    await sees(page, `Tarifs et règlement au 23 novembre 2026 · ${stack.storefront}/communes/aiguilhe`)
    expect(await page.locator("button, a:not([href^='tel:'], [href^='mailto:'], [href='#contenu'])").filter({ visible: true }).count()).toBe(0)
    const pdf = await page.pdf({ format: "A4", margin: { top: "1.5cm", bottom: "1.5cm", left: "1.5cm", right: "1.5cm" } })
    expect(pdf.toString("latin1").match(/\/Type \/Page\b/g)).toHaveLength(2)
  })

  visitor.does("no other page prints what can only be pressed either", async (page) => {
    for (const path of ["/", "/connexion", "/inscription"]) {
      await opens(page, path)
      await page.getByRole("heading", { level: 1 }).waitFor()
      expect([path, await page.getByRole("main").locator("button, a.rounded-md").filter({ visible: true }).allTextContents()]).toEqual([path, []])
    }
  })
})

describe("a review", () => {
  const parent = new Visitor(PHONE)
  const clerk = new Visitor()
  const visitor = new Visitor()
  let family: Family

  parent.does("is refused without note or comment, then written by a member, who sees that it waits", async (page) => {
    family = await aFamily("Avis")
    await logsIn(page, family.email)
    await opens(page, "/communes/aiguilhe")
    await page.locator("#cantine").getByRole("link", { name: "Laisser un avis" }).click()
    await page.getByRole("button", { name: "Envoyer mon avis" }).click()
    await sees(page, "2 points sont à corriger")
    await isAccessible(page)
    await page.getByLabel("4, bien").check()
    await page.getByLabel("Votre commentaire").fill(COMMENT)
    await page.getByRole("button", { name: "Envoyer mon avis" }).click()
    await sees(page, WRITTEN)
    await isAccessible(page)
  })

  visitor.does("is not read by others before", async (page) => {
    await opens(page, "/communes/aiguilhe")
    await arrivesAt(page, "Aiguilhe")
    expect(await page.getByText(COMMENT).count()).toBe(0)
  })

  clerk.does("is published and answered by staff", async (page) => {
    await logsInAsStaff(page, "clerk_aiguilhe")
    await arrivesAt(page, "Validations")
    await opensAdmin(page, "/familles")
    await page.getByRole("link", { name: "Avis des familles" }).click()
    await arrivesAt(page, "Avis des familles")
    await isAccessible(page)
    const name = `Camille ${family.lastName}`
    await page.getByRole("button", { name: `Publier l'avis de ${name}` }).click()
    await sees(page, `L'avis de ${name} est publié`)
    await opensAdmin(page, "/familles/avis?status=published")
    await page.getByRole("button", { name: `Répondre à l'avis de ${name}` }).click()
    await page.getByLabel("Réponse publique").fill(ANSWER)
    await page.getByRole("button", { name: "Publier la réponse" }).click()
    await sees(page, `La réponse à ${name} est publiée`)
  })

  visitor.does("is then read by anyone, under a first name and an initial", async (page) => {
    await page.reload()
    const review = page.locator("#cantine").getByRole("listitem").filter({ hasText: COMMENT })
    const text = await read(review)
    expect(text).toContain("4 sur 5")
    expect(text).toContain("Camille A.,")
    expect(text).toContain(ANSWER)
    expect(text).not.toContain(family.lastName)
    await isAccessible(page)
  })
})
