import type { Page } from "playwright-core"
import sharp from "sharp"
import { isAccessible } from "./helpers/audit"
import { type Wish, aFamily } from "./helpers/families"
import { logsIn, opens } from "./helpers/parent"
import { arrivesAt, read, sees } from "./helpers/screen"
import { logsInAsStaff, opensAdmin } from "./helpers/staff"
import { DESKTOP, PHONE, Visitor } from "./helpers/visitor"

const BLAVOZY: Wish = { commune: "blavozy", service: "cantine", tariff: "Résidents commune" }
const GREEN = "rgb(11, 93, 75)"
const TERMS = "Article 1. Les repas sont servis à l'école.\nArticle 2. Un pique-nique est fourni."

/** What the page's main button is painted with. */
async function colourOf(page: Page, name: string): Promise<string> {
  return page.getByRole("main").getByRole("link", { name, exact: true }).first().evaluate((link) => getComputedStyle(link).backgroundColor)
}

/** A square picture of one colour, as a file to choose. */
async function picture(colour: string): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  const buffer = await sharp({ create: { width: 300, height: 300, channels: 3, background: colour } }).png().toBuffer()
  return { name: "blason.png", mimeType: "image/png", buffer }
}

describe("a commune's look and what it says of itself", () => {
  const manager = new Visitor()
  const visitor = new Visitor()

  manager.does("is written by its manager: the contact, and terms of its own", async (page) => {
    await logsInAsStaff(page, "manager_blavozy")
    await opensAdmin(page, "/commune")
    await page.getByLabel("E-mail", { exact: true }).fill("nobody")
    await page.getByRole("button", { name: "Enregistrer" }).click()
    await sees(page, "« E-mail » n'a pas la forme attendue")
    await page.getByLabel("E-mail", { exact: true }).fill("cantine@blavozy.test")
    await page.getByLabel("Texte").fill(TERMS)
    await page.getByRole("button", { name: "Enregistrer" }).click()
    await sees(page, "La page de Blavozy est à jour")
  })

  visitor.does("is read by anyone on its legal page", async (page) => {
    await opens(page, "/communes/blavozy/mentions")
    await arrivesAt(page, "Informations légales de la commune : Blavozy")
    const text = await read(page.getByRole("main"))
    for (const part of ["cantine@blavozy.test", "Article 1. Les repas sont servis à l'école.", "Article 2. Un pique-nique est fourni.", "Cookies", "Accessibilité"]) expect(text).toContain(part)
    await isAccessible(page)
  })

  manager.does("a colour that is too faint is refused by figures, and the nearest that can be read is one press away", async (page) => {
    await opensAdmin(page, "/commune")
    await page.getByLabel("Couleur de la commune").fill("#ffcc00")
    await page.getByRole("button", { name: "Prendre cette couleur" }).click()
    await sees(page, "en faut 4,5")
    await isAccessible(page)
    await page.getByRole("button", { name: /la plus proche/ }).click()
    await sees(page, "Les pages de Blavozy ont leur couleur")
    await page.getByLabel("Couleur de la commune").fill("#5a2d82")
    await page.getByRole("button", { name: "Prendre cette couleur" }).click()
    await page.locator("code", { hasText: "#5a2d82" }).waitFor()
    await page.getByRole("button", { name: "Prendre cette couleur" }).and(page.locator(":disabled")).waitFor()
  })

  manager.does("a logo is hung", async (page) => {
    await page.locator("input[type=file]").setInputFiles(await picture("#5a2d82"))
    await sees(page, "Le logo de Blavozy est affiché")
    await page.getByRole("img", { name: "Logo de Blavozy" }).waitFor()
  })

  visitor.does("both are on the commune's page, and its colour leaves with it", async (page) => {
    await opens(page, "/communes/blavozy")
    await arrivesAt(page, "Blavozy")
    expect(await colourOf(page, "Créer votre compte")).toBe("rgb(90, 45, 130)")
    const logo = page.getByRole("main").locator("header img")
    expect(await logo.evaluate((image) => image instanceof HTMLImageElement && image.complete && image.naturalWidth)).toBe(192)
    await isAccessible(page)
    await page.getByRole("link", { name: "Cantine Facile" }).click()
    await arrivesAt(page, "La cantine, réservée et payée en quelques gestes")
    expect(await colourOf(page, "Créer votre compte")).toBe(GREEN)
  })

  describe.each([PHONE, DESKTOP])("at %i px, a family of this commune", (width) => {
    const parent = new Visitor(width)

    parent.does("has them on every page, by day and at night", async (page) => {
      const { email } = await aFamily("Blavozy", { wishes: [BLAVOZY], cents: 2_000 })
      await logsIn(page, email)
      await opens(page, "/compte")
      const banner = page.getByRole("banner")
      expect(await read(banner)).toContain("Blavozy")
      expect(await banner.locator("img").evaluate((image) => image instanceof HTMLImageElement && image.naturalWidth)).toBe(192)
      expect(await colourOf(page, "Réserver")).toBe("rgb(90, 45, 130)")
      await isAccessible(page)
      await opens(page, "/reserver")
      await isAccessible(page)
    })
  })

  manager.does("both are taken away again", async (page) => {
    await page.getByRole("button", { name: "Reprendre le vert du service" }).click()
    await sees(page, "ont de nouveau le vert du service")
    await page.getByRole("button", { name: "Retirer le logo" }).click()
    await page.getByRole("alertdialog").getByRole("button", { name: "Retirer le logo" }).click()
    await sees(page, "Aucun logo")
  })

  visitor.does("and the pages are green again", async (page) => {
    await opens(page, "/communes/blavozy")
    await arrivesAt(page, "Blavozy")
    expect(await colourOf(page, "Créer votre compte")).toBe(GREEN)
    expect(await page.getByRole("main").locator("header img").count()).toBe(0)
  })
})
