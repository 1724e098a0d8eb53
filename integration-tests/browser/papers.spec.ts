import sharp from "sharp"
import { type Family, aFamily } from "./helpers/families"
import { logsIn, opens } from "./helpers/parent"
import { sees } from "./helpers/screen"
import { logsInAsStaff, opensAdmin } from "./helpers/staff"
import { Visitor } from "./helpers/visitor"

describe("a paper that the commune asks for, from the parent's phone to the clerk and back", () => {
  const parent = new Visitor(320)
  const clerk = new Visitor()
  let family: Family

  parent.does("is told on the account's page, refused when it is none, and sent as a photo", async (page) => {
    family = await aFamily("Justificatif")
    await logsIn(page, family.email)
    await page.getByRole("link", { name: "Assurance scolaire : Louane, à envoyer à Aiguilhe" }).click()
    await page.getByRole("heading", { level: 1, name: "Pièces justificatives" }).waitFor()
    const send = page.getByRole("button", { name: /^Envoyer à la mairie.*Assurance scolaire : Louane$/ })
    await page.getByLabel("Photo ou PDF").first().setInputFiles({ name: "assurance.pdf", mimeType: "application/pdf", buffer: Buffer.from("not a PDF") })
    await send.click()
    await sees(page, "Ce fichier n’est ni un PDF, ni une photo JPEG ou PNG.")
    const buffer = await sharp({ create: { width: 60, height: 80, channels: 3, background: "#888888" } }).jpeg().toBuffer()
    await page.getByLabel("Photo ou PDF").first().setInputFiles({ name: "IMG_0001.jpg", mimeType: "image/jpeg", buffer })
    await send.click()
    await page.getByRole("button", { name: /^Reprendre ce document.*Assurance scolaire : Louane$/ }).waitFor()
  })

  clerk.does("is accepted until the day that the commune proposes", async (page) => {
    await logsInAsStaff(page, "clerk_aiguilhe")
    await opensAdmin(page, "/justificatifs?kind=insurance")
    await page.getByRole("button", { name: `Accepter le document de Camille ${family.lastName}` }).click()
    const dialog = page.getByRole("alertdialog")
    expect(await dialog.getByLabel("Valable jusqu'au (vide : sans fin)").inputValue()).toBe("2027-08-31")
    await dialog.getByRole("button", { name: "Accepter et prévenir la famille" }).click()
    await sees(page, `Document accepté : Camille ${family.lastName}`)
  })

  parent.does("is shown as accepted", async (page) => {
    await opens(page, "/compte/justificatifs")
    await sees(page, "Acceptée jusqu’au 31 août 2027")
  })
})
