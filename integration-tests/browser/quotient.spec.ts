import { type Family, ROSIERES, aFamily } from "./helpers/families"
import { logsIn, meal, opens, opensCalendar, storyOf } from "./helpers/parent"
import { arrivesAt, sees } from "./helpers/screen"
import { logsInAsStaff, opensAdmin } from "./helpers/staff"
import { Visitor } from "./helpers/visitor"

const DAY = "jeudi 3 décembre"

describe("a quotient, from the parent's phone to the price of a meal", () => {
  const parent = new Visitor(390)
  const clerk = new Visitor()
  let family: Family

  parent.does("is asked for on the calendar, and sent with its proof", async (page) => {
    family = await aFamily("Quotient", { wishes: [ROSIERES] })
    await logsIn(page, family.email)
    await opensCalendar(page, ROSIERES)
    await sees(page, "Tarif sans quotient")
    expect(await storyOf(meal(page, DAY, "Louane"))).toContain("3,70 €")
    await page.getByRole("link", { name: "Envoyez votre quotient pour payer selon vos ressources." }).click()
    await arrivesAt(page, "Quotient familial")
    await page.getByLabel("Quotient familial").fill("482,70")
    await page.getByLabel("Attestation").setInputFiles({ name: "caf.png", mimeType: "image/png", buffer: Buffer.from("not a picture") })
    await page.getByRole("button", { name: "Envoyer à la mairie" }).click()
    await sees(page, "Ce fichier n’est ni un PDF, ni une photo JPEG ou PNG.")
    await page.getByLabel("Attestation").setInputFiles({ name: "caf.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.4 attestation") })
    await page.getByRole("button", { name: "Envoyer à la mairie" }).click()
    await sees(page, "En attente de la mairie")
  })

  clerk.does("is read and accepted by the clerk until the end of the school year", async (page) => {
    await logsInAsStaff(page, "clerk_rosieres")
    await opensAdmin(page, "/justificatifs")
    await arrivesAt(page, "Justificatifs")
    await page.getByRole("button", { name: `Accepter le document de Camille ${family.lastName}` }).click()
    const dialog = page.getByRole("alertdialog")
    expect(await dialog.getByLabel("Quotient lu sur le document, en euros entiers").inputValue()).toBe("482")
    expect(await dialog.getByLabel("Compte jusqu'au").inputValue()).toBe("2027-08-31")
    await dialog.getByRole("button", { name: "Accepter et prévenir la famille" }).click()
    await sees(page, `Quotient accepté : Camille ${family.lastName}`)
  })

  parent.does("changes the price of the meals to come", async (page) => {
    await opensCalendar(page, ROSIERES)
    expect(await storyOf(meal(page, DAY, "Louane"))).toContain("2,30 €")
    await opens(page, "/compte/quotient")
    await sees(page, "Quotient retenu : 482")
  })
})
