import { isAccessible } from "./helpers/audit"
import { aFamily, bookMeals, CANTEEN, type Family, PASSWORD } from "./helpers/families"
import { press } from "./helpers/keyboard"
import { mailTo } from "./helpers/mailbox"
import { logsIn, opens, opensCalendar } from "./helpers/parent"
import { arrivesAt, sees } from "./helpers/screen"
import { PHONE, Visitor } from "./helpers/visitor"

const PEOPLE = "/compte/beneficiaires"

describe("a child of two households", () => {
  const one = new Visitor(PHONE)
  const other = new Visitor()
  let first: Family
  let second: Family

  one.does("is shared by an invitation", async (page) => {
    first = await aFamily("Foyer", { cents: 2_000 })
    second = await aFamily("Maison", { cents: 2_000 })
    await logsIn(page, first.email)
    await opens(page, PEOPLE)
    await page.getByRole("link", { name: "Modifier Louane" }).click()
    await sees(page, "Vous êtes le seul foyer de Louane.")
    await isAccessible(page)
    await page.getByLabel("Son adresse e-mail").fill(second.email)
    await page.getByLabel("Qui est cette personne pour Louane ?").selectOption({ label: "Père" })
    await press(page, page.getByRole("button", { name: "Envoyer l’invitation" }))
    await sees(page, `L’invitation est partie à ${second.email}.`)
  })

  other.does("whose link the other parent opens, logs in, and accepts", async (page) => {
    const { text } = await mailTo(second.email, "Camille")
    await page.goto(/http\S+invitation\S+/.exec(text)?.[0] ?? "")
    await arrivesAt(page, "Répondre à l’invitation")
    await page.getByRole("link", { name: "J’ai un compte" }).click()
    const form = page.locator("form").filter({ has: page.getByLabel("Mot de passe") })
    await form.getByLabel("Adresse e-mail").fill(second.email)
    await form.getByLabel("Mot de passe").fill(PASSWORD)
    await form.getByRole("button", { name: "Connexion" }).click()
    await arrivesAt(page, "Répondre à l’invitation")
    await isAccessible(page)
    await page.getByRole("button", { name: "Accepter l’invitation" }).click()
    await sees(page, "Louane est dans vos bénéficiaires.")
  })

  other.does("who sees that a day is taken, and nothing else of it", async (page) => {
    await bookMeals(first, ["2026-12-03"])
    await opensCalendar(page, CANTEEN)
    expect(await page.getByRole("checkbox", { name: /^jeudi 3 décembre, Louane.*déjà réservé par l’autre foyer/ }).count()).toBe(1)
  })

  one.does("and whose custody one proposes", async (page) => {
    await opens(page, PEOPLE)
    await page.getByRole("link", { name: "Modifier Louane" }).click()
    await page.getByText("Proposer un calendrier").click()
    await isAccessible(page)
    await page.getByRole("button", { name: "Envoyer la proposition" }).click()
    await sees(page, "Vous avez proposé ce calendrier.")
  })

  other.does("and the other agrees to", async (page) => {
    await opens(page, PEOPLE)
    await page.getByRole("link", { name: "Modifier Louane" }).last().click()
    await sees(page, "L’autre parent propose ce calendrier.")
    await page.getByRole("button", { name: "Accepter ce calendrier" }).click()
    await sees(page, "Le calendrier est convenu.")
  })
})
