import type { ReceiptsResponse } from "../../src/types/http"
import { eventually } from "../helpers/eventually"
import { isAccessible } from "./helpers/audit"
import { ACCEPTED, ASKS_THE_BANK, DECLINED, paysWithCard } from "./helpers/card"
import { aFamily, aWaitingFamily, bookMeals, CANTEEN, COUBON, type Family, LATE, ROSIERES } from "./helpers/families"
import { fillsBasket, logsIn, meal, opens, opensCalendar } from "./helpers/parent"
import { arrivesAt, sees } from "./helpers/screen"
import { logsInAsStaff, opensAdmin } from "./helpers/staff"
import { Visitor } from "./helpers/visitor"

describe("pages that need no account, at 320 and 1280 px, have no fault", () => {
  const anyone = new Visitor()
  const pages = [
    "/", "/connexion", "/mot-de-passe-oublie", "/reinitialiser", "/reinitialiser?token=faux",
    "/aide", "/conditions", "/confidentialite", "/accessibilite", "/page-qui-nexiste-pas",
  ]

  for (const path of pages) {
    anyone.does(path, async (page) => {
      await opens(page, path)
      await page.getByRole("heading", { level: 1 }).waitFor()
      await isAccessible(page)
    })
  }

  anyone.does("the three steps of the registration, with their errors", async (page) => {
    await opens(page, "/inscription")
    await isAccessible(page)
    await page.getByRole("button", { name: "Continuer" }).click()
    await sees(page, "points sont à corriger")
    await isAccessible(page)
    for (const [step, words] of [[2, "Étape 2 sur 3"], [3, "Étape 3 sur 3"], [4, "Dernière vérification"]] as const) {
      await opens(page, `/inscription?etape=${step}`)
      await sees(page, words)
      if (step === 3) await page.getByLabel("Trouver votre commune").fill("aiguilhe")
      await isAccessible(page)
    }
  })
})

describe("the page of a family that waits, at 320 and 1280 px, has no fault", () => {
  const parent = new Visitor()

  parent.does("/compte", async (page) => {
    const waiting = await aWaitingFamily("Attente")
    await logsIn(page, waiting.email)
    await sees(page, "Votre compte attend la validation")
    await isAccessible(page)
  })
})

describe("a family's pages, at 320 and 1280 px, have no fault", () => {
  const parent = new Visitor()
  let family: Family

  parent.does("the calendar with chosen, booked and impossible days", async (page) => {
    family = await aFamily("Accessible", { wishes: [CANTEEN, LATE, COUBON], cents: 5000 })
    await bookMeals(family, ["2026-12-01"])
    await logsIn(page, family.email)
    await opensCalendar(page, CANTEEN)
    await meal(page, "jeudi 3 décembre", "Louane").check()
    await isAccessible(page)
    await opensCalendar(page, COUBON, "2026-11")
    await isAccessible(page)
  })

  parent.does("the panel of the weekly rhythm, and the recap of a shortcut", async (page) => {
    await opensCalendar(page, CANTEEN)
    await page.getByRole("button", { name: "Chaque semaine…" }).click()
    await page.getByLabel("Semaines de Théo").selectOption("both")
    await page.getByLabel("jusqu’au", { exact: true }).check()
    await page.getByRole("button", { name: "Ajouter ces jours" }).click()
    await sees(page, "Indiquez le dernier jour")
    await isAccessible(page)
    await page.getByLabel("jusqu’à la fin de l’année scolaire").check()
    await page.getByRole("button", { name: "Ajouter ces jours" }).click()
    await sees(page, "repas ajoutés.")
    await isAccessible(page)
    await page.getByRole("button", { name: "Annuler la dernière action" }).click()
  })

  const pages = [
    "/compte", "/compte/reservations?mois=2026-12", "/compte/agenda", "/compte/liste-attente", "/compte/commandes", "/compte/porte-monnaie", "/compte/recus", "/compte/beneficiaires",
    "/compte/services", "/compte/justificatifs", "/compte/quotient", "/compte/informations", "/reserver", "/panier",
  ]
  for (const path of pages) {
    parent.does(path, async (page) => {
      await opens(page, path)
      await page.getByRole("heading", { level: 1 }).waitFor()
      await isAccessible(page)
    })
  }

  parent.does("a beneficiary to edit or to remove, a service to leave", async (page) => {
    await opens(page, "/compte/beneficiaires")
    await page.getByRole("link", { name: "Modifier Louane" }).click()
    await page.getByRole("heading", { name: "Modifier Louane" }).waitFor()
    await isAccessible(page)
    await page.getByRole("link", { name: "Retirer Louane" }).click()
    await sees(page, "Retirer Louane de vos bénéficiaires ?")
    await isAccessible(page)
    await opens(page, "/compte/services")
    await page.getByRole("link", { name: "Quitter ce service" }).first().click()
    await sees(page, "Ne plus avoir accès à")
    await isAccessible(page)
  })

  parent.does("one meal to cancel, and what the wallet lacks", async (page) => {
    await opens(page, "/compte")
    await page.getByRole("link", { name: /voir ou annuler mardi 1er décembre, Louane/ }).click()
    await arrivesAt(page, "Annuler un repas")
    await isAccessible(page)
    await opensCalendar(page, CANTEEN)
    await page.getByRole("button", { name: "Tout décembre" }).click()
    await sees(page, "au porte-monnaie")
    await isAccessible(page)
    await page.getByRole("button", { name: "Tout effacer" }).click()
  })

  parent.does("the meals to cancel", async (page) => {
    await opens(page, "/compte/reservations?mois=2026-12")
    await page.getByRole("checkbox", { name: "Annuler mardi 1er décembre, Louane" }).check()
    await isAccessible(page)
  })

  parent.does("the basket, the card's pages and the confirmation", async (page) => {
    await fillsBasket(page, CANTEEN)
    await isAccessible(page)
    await page.getByRole("button", { name: "Payer par carte bancaire" }).click()
    await arrivesAt(page, "Paiement par carte")
    await isAccessible(page)
    await paysWithCard(page, DECLINED)
    await sees(page, "Votre banque a refusé cette carte.")
    await isAccessible(page)
    await paysWithCard(page, ASKS_THE_BANK)
    await arrivesAt(page, "Votre banque vous demande de confirmer")
    await isAccessible(page)
    await page.getByRole("button", { name: "Refuser" }).click()
    await arrivesAt(page, "Paiement par carte")
    await paysWithCard(page, ACCEPTED)
    await arrivesAt(page, "Votre réservation est confirmée")
    await isAccessible(page)
    await opens(page, "/compte/commandes")
    await page.getByRole("link", { name: "Commande n°" }).first().click()
    await sees(page, "Payé par carte bancaire")
    await isAccessible(page)
  })
})

describe("what a family keeps for its accounts, at 320 and 1280 px, has no fault", () => {
  const parent = new Visitor()

  parent.does("a receipt and its PDF", async (page) => {
    const family = await aFamily("Comptable", { cents: 5000 })
    await bookMeals(family, ["2026-12-01"])
    await eventually(async () => expect((await family.parent.get<ReceiptsResponse>("/store/canteen/receipts")).count).toBe(2))
    await logsIn(page, family.email)
    await opens(page, "/compte/recus")
    await page.getByRole("row", { name: /Paiement de repas/ }).getByRole("link").click()
    await sees(page, "Payé avec le porte-monnaie")
    await isAccessible(page)
    const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "Télécharger en PDF" }).click()])
    expect(file.suggestedFilename()).toMatch(/^recu-2026-\d{6}\.pdf$/)
  })

  parent.does("the statement of the year", async (page) => {
    await opens(page, "/compte/recus")
    await page.getByRole("link", { name: "Relevé annuel 2026" }).click()
    await sees(page, "Payé en 2026")
    await isAccessible(page)
  })
})

describe("a quotient, at 320 and 1280 px, has no fault", () => {
  const parent = new Visitor()
  const clerk = new Visitor()

  parent.does("to send, refused by its form, and waiting", async (page) => {
    const family = await aFamily("Ressources", { wishes: [ROSIERES] })
    await logsIn(page, family.email)
    await opensCalendar(page, ROSIERES)
    await isAccessible(page)
    await opens(page, "/compte/quotient")
    await page.getByRole("button", { name: "Envoyer à la mairie" }).click()
    await sees(page, "Choisissez l’attestation")
    await isAccessible(page)
    await page.getByLabel("Quotient familial").fill("482")
    await page.getByLabel("Attestation").setInputFiles({ name: "caf.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.4 attestation") })
    await page.getByRole("button", { name: "Envoyer à la mairie" }).click()
    await sees(page, "En attente de la mairie")
    await isAccessible(page)
  })

  clerk.does("to examine, to accept and to reject", async (page) => {
    await logsInAsStaff(page, "clerk_rosieres")
    await opensAdmin(page, "/justificatifs")
    await page.getByRole("table", { name: "Documents" }).waitFor()
    await isAccessible(page)
    await page.getByRole("button", { name: /^Accepter le document/ }).first().click()
    await page.getByRole("alertdialog").waitFor()
    await isAccessible(page)
  })
})
