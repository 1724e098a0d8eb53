import { aFamily, bookMeals, type Family } from "./helpers/families"
import { arrivesAt, plain, read, sees } from "./helpers/screen"
import { logsInAsStaff, opensAdmin } from "./helpers/staff"
import { Visitor } from "./helpers/visitor"

const DAY = "2027-06-22"
const IN_WORDS = "mardi 22 juin 2027"
let family: Family

beforeAll(async () => {
  family = await aFamily("Fermeture", { cents: 5000 })
  await bookMeals(family, [DAY])
}, 60_000)

describe("the manager of Aiguilhe", () => {
  const manager = new Visitor()

  manager.does("shuts a day after reading what that cancels", async (page) => {
    await logsInAsStaff(page, "manager_aiguilhe")
    await arrivesAt(page, "Validations")
    await opensAdmin(page, "/calendrier?month=2027-06")
    await page.getByRole("checkbox", { name: `Choisir ${IN_WORDS}` }).click()
    await page.getByRole("button", { name: "Fermer des jours" }).click()
    const form = page.getByRole("dialog", { name: "Fermer des jours" })
    await form.getByLabel("Message aux parents").fill("Préavis de grève national")
    await form.getByRole("button", { name: "Voir ce que cela annule" }).click()
    await sees(form, "2 repas, 1 famille, 7,60")
    await form.getByRole("button", { name: "Fermer et rembourser" }).click()
    await sees(form, "Jours fermés")
    expect(await read(form)).toContain("2 repas annulés, 7,60 € rendus à 1 famille.")
    await form.getByRole("button", { name: "Fermer", exact: true }).last().click()
    const row = page.getByRole("row").filter({ has: page.getByRole("checkbox", { name: `Choisir ${IN_WORDS}` }) })
    await sees(row, "Grève. Préavis de grève national")
  })

  manager.does("opens it again", async (page) => {
    const reopen = page.getByRole("button", { name: new RegExp(`^Rouvrir .*${IN_WORDS}$`) })
    await reopen.click()
    const question = page.getByRole("alertdialog")
    expect(plain(await question.innerText())).toContain("les familles pourront réserver à nouveau")
    await question.getByRole("button", { name: "Rouvrir" }).click()
    await reopen.waitFor({ state: "detached" })
    const row = page.getByRole("row").filter({ has: page.getByRole("checkbox", { name: `Choisir ${IN_WORDS}` }) })
    await sees(row, "Ouvert")
  })
})
