import { aFamily, aWaitingFamily, CANTEEN, type Family, PASSWORD } from "./helpers/families"
import { tabTo } from "./helpers/keyboard"
import { mailTo } from "./helpers/mailbox"
import { logsIn, meal, opens, opensCalendar, storyOf } from "./helpers/parent"
import { arrivesAt, plain, read, sees } from "./helpers/screen"
import { logsInAsStaff } from "./helpers/staff"
import { Visitor } from "./helpers/visitor"

const REASON = "Il manque un justificatif de domicile."

describe("days that cannot be booked", () => {
  const parent = new Visitor()

  parent.does("a holiday can be reached by keyboard and says why", async (page) => {
    const family = await aFamily("Vacances")
    await logsIn(page, family.email)
    await opensCalendar(page, CANTEEN)
    const christmas = page.getByRole("button", { name: "vendredi 25 décembre" })
    await tabTo(page, christmas)
    expect(await storyOf(christmas)).toMatch(/^vendredi 25 décembre, férié : Noël/)
    expect(await christmas.getAttribute("aria-disabled")).toBe("true")
    await page.keyboard.press("Enter")
    await sees(page, "0 repas · 0,00 €")
  })

  parent.does("a day whose cutoff is over says until when it could be booked, and stays empty", async (page) => {
    await opensCalendar(page, CANTEEN, "2026-11")
    const today = meal(page, "lundi 23 novembre", "Louane")
    await tabTo(page, today)
    expect(await storyOf(today)).toMatch(/trop tard depuis ven\. 20 nov\. à 10 h : voyez avec votre mairie/)
    await page.keyboard.press("Space")
    expect(await today.isChecked()).toBe(false)
    await sees(page, "0 repas · 0,00 €")
  })
})

describe("a family that the commune refuses", () => {
  const clerk = new Visitor()
  const parent = new Visitor()
  let family: Family

  clerk.does("the clerk gives the reason, without which nothing is refused", async (page) => {
    family = await aWaitingFamily("Refus")
    await logsInAsStaff(page, "clerk_aiguilhe")
    await page.getByRole("searchbox", { name: "Rechercher une famille" }).fill(family.email)
    await page.getByRole("button", { name: `Refuser Camille ${family.lastName}` }).click()
    const dialog = page.getByRole("alertdialog")
    await dialog.getByRole("button", { name: "Refuser et prévenir la famille" }).click()
    await sees(dialog, "Écrivez le motif du refus.")
    await dialog.getByLabel("Motif").fill(REASON)
    await dialog.getByRole("button", { name: "Refuser et prévenir la famille" }).click()
    await sees(page, `Adhésion refusée : Camille ${family.lastName}`)
  })

  parent.does("the parent reads the same reason in the mail and in the account", async (page) => {
    const mail = await mailTo(family.email, "Réservation de repas Cantines Aiguilhe : votre inscription n'est pas acceptée")
    expect(plain(mail.text)).toContain(REASON)
    await logsIn(page, family.email)
    await sees(page, "Votre demande a été refusée")
    await sees(page, `Aiguilhe : ${REASON}`)
  })

  parent.does("may ask again", async (page) => {
    await page.getByRole("link", { name: "Demander un service" }).click()
    await arrivesAt(page, "Mes services")
    expect(await read(page.getByRole("table", { name: "Vos services" }))).toContain("Refusé")
    await page.getByLabel("Trouver votre commune").fill("aiguilhe")
    await page.getByRole("group", { name: "Réservation de repas" }).getByLabel("Enfant").check()
    await page.getByRole("button", { name: "Demander l’accès" }).click()
    await sees(page, "Votre demande est envoyée à la mairie.")
  })
})

describe("a forgotten password", () => {
  const parent = new Visitor()
  const NEW_PASSWORD = "girafe mauve sous la pluie"
  let family: Family
  let link: string

  parent.does("a link comes by mail, and never a password", async (page) => {
    family = await aWaitingFamily("Oubli")
    await opens(page, "/connexion")
    await page.getByRole("link", { name: "Mot de passe oublié ?" }).click()
    await arrivesAt(page, "Mot de passe oublié")
    await page.getByLabel("Adresse e-mail").fill(family.email)
    await page.getByRole("button", { name: "Recevoir le lien" }).click()
    await sees(page, "un lien vient d’y être envoyé")
    const { text } = await mailTo(family.email, "Choisir un nouveau mot de passe")
    link = /https?:\/\/\S+reinitialiser\S+/.exec(text)?.[0] ?? ""
    expect(link).not.toBe("")
    expect(text).not.toContain(PASSWORD)
  })

  parent.does("fewer than 12 characters are refused", async (page) => {
    await page.goto(link)
    await page.getByLabel("Nouveau mot de passe").fill("trop court")
    await page.getByRole("button", { name: "Enregistrer le mot de passe" }).click()
    await sees(page, "12 caractères au moins.")
  })

  parent.does("the link gives a new password, with which one logs in", async (page) => {
    await page.goto(link)
    await page.getByLabel("Nouveau mot de passe").fill(NEW_PASSWORD)
    await page.getByRole("button", { name: "Enregistrer le mot de passe" }).click()
    await sees(page, "Votre nouveau mot de passe est enregistré.")
    await logsIn(page, family.email, NEW_PASSWORD)
  })

  parent.does("the same link is refused the second time", async (page) => {
    await page.goto(link)
    await page.getByLabel("Nouveau mot de passe").fill("encore un autre secret long")
    await page.getByRole("button", { name: "Enregistrer le mot de passe" }).click()
    await sees(page, "Ce lien a déjà servi ou n’est plus valable.")
  })
})
