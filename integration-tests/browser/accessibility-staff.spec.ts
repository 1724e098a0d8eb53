import { isAccessible } from "./helpers/audit"
import { sees } from "./helpers/screen"
import { logsInAsStaff, opensAdmin } from "./helpers/staff"
import { Visitor } from "./helpers/visitor"

describe("the commune's pages, at 320 and 1280 px, have no fault", () => {
  const manager = new Visitor()

  manager.does("the login", async (page) => {
    await opensAdmin(page, "/login")
    await page.locator("input[name=email]").waitFor()
    await isAccessible(page)
  })

  manager.does("the validations, chosen and refused ones included", async (page) => {
    await logsInAsStaff(page, "manager_aiguilhe")
    await page.getByRole("table", { name: "Adhésions" }).waitFor()
    await isAccessible(page)
    await page.getByRole("checkbox", { name: "Sélectionner toute la page" }).click()
    await page.getByRole("button", { name: "Approuver la sélection" }).waitFor()
    await isAccessible(page)
    await page.getByRole("button", { name: /^Refuser / }).first().click()
    await page.getByRole("alertdialog").waitFor()
    await isAccessible(page)
  })

  const pages: [path: string, title: string][] = [
    ["/presences?date=2026-11-24", "Qui mange"],
    ["/familles", "Familles"],
    ["/repas", "Réservations"],
    ["/commandes", "Commandes"],
    ["/recus", "Reçus"],
    ["/arretes?from=2026-11-01&to=2026-11-30", "Arrêté comptable"],
    ["/calendrier?month=2026-12", "Calendrier"],
    ["/justificatifs", "Justificatifs"],
    ["/justificatifs/demandes", "Pièces demandées aux familles"],
    ["/equipe", "Équipe"],
    ["/journal", "Journal"],
    ["/regimes", "Régimes"],
    ["/commune", "Page de la commune"],
  ]
  for (const [path, title] of pages) {
    manager.does(path, async (page) => {
      await opensAdmin(page, path)
      await page.getByRole("heading", { name: title }).first().waitFor()
      await page.getByRole("main").getByText("Chargement").waitFor({ state: "hidden" })
      await isAccessible(page)
    })
  }

  manager.does("the second factor, begun and left", async (page) => {
    await opensAdmin(page, "/double-authentification")
    await page.getByRole("button", { name: "Configurer" }).waitFor()
    await isAccessible(page)
    await page.getByRole("button", { name: "Configurer" }).click()
    await page.getByRole("img", { name: "Code QR" }).waitFor()
    await isAccessible(page)
    await page.getByRole("button", { name: "Abandonner" }).click()
  })

  manager.does("the closing of days, what it cancels, and the places of a day", async (page) => {
    await opensAdmin(page, "/calendrier?month=2027-06")
    await page.getByRole("checkbox", { name: "Choisir vendredi 25 juin 2027" }).click()
    await page.getByRole("button", { name: "Places et menu" }).click()
    await page.getByRole("checkbox", { name: "Changer le menu" }).click()
    await isAccessible(page)
    await page.getByRole("button", { name: "Annuler" }).click()
    await page.getByRole("button", { name: "Fermer des jours" }).click()
    await page.getByRole("button", { name: "Voir ce que cela annule" }).waitFor()
    await isAccessible(page)
    await page.getByRole("button", { name: "Voir ce que cela annule" }).click()
    await page.getByRole("button", { name: /^Fermer (et rembourser|ces jours)$/ }).waitFor()
    await isAccessible(page)
  })

  manager.does("a receipt to void", async (page) => {
    await opensAdmin(page, "/recus")
    await page.getByRole("button", { name: /^Annuler le reçu/ }).first().click()
    await page.getByRole("alertdialog").waitFor()
    await isAccessible(page)
    await page.getByRole("button", { name: "Annuler", exact: true }).click()
  })

  manager.does("an invitation to the team with a mistake, and somebody to remove", async (page) => {
    await opensAdmin(page, "/equipe")
    await page.getByRole("button", { name: "Inviter", exact: true }).click()
    await page.getByRole("button", { name: "Envoyer l'invitation" }).click()
    await sees(page, "Écrivez une adresse e-mail complète.")
    await isAccessible(page)
    await page.getByRole("button", { name: "Annuler", exact: true }).click()
    await page.getByRole("button", { name: /^Retirer / }).first().click()
    await page.getByRole("alertdialog").waitFor()
    await isAccessible(page)
    await page.getByRole("button", { name: "Annuler", exact: true }).click()
  })

  manager.does("the rulebooks of a service, and a new one with a mistake", async (page) => {
    await opensAdmin(page, "/reglements")
    await page.getByRole("list", { name: "Versions" }).waitFor()
    await isAccessible(page)
    await page.getByRole("button", { name: "Nouvelle version" }).click()
    await page.getByRole("table", { name: "Les 30 premiers jours" }).waitFor()
    await isAccessible(page)
    await page.getByRole("group", { name: "Réservation", exact: true }).getByLabel("Heure").fill("25 h")
    await sees(page, "Corrigez les champs signalés")
    await isAccessible(page)
  })

  manager.does("an order", async (page) => {
    await opensAdmin(page, "/commandes")
    await page.getByRole("table", { name: "Commandes" }).getByRole("link").first().click()
    await page.getByRole("table", { name: "Repas de la commande" }).waitFor()
    await isAccessible(page)
  })

  manager.does("a family's file", async (page) => {
    await opensAdmin(page, "/familles?q=camille.dupont")
    await page.getByRole("link", { name: "Camille Dupont" }).first().click()
    await sees(page, "Louane Dupont")
    await isAccessible(page)
  })
})

describe("the platform's pages, at 320 and 1280 px, have no fault", () => {
  const admin = new Visitor()

  admin.does("the school calendar", async (page) => {
    await logsInAsStaff(page, "platform_admin")
    await opensAdmin(page, "/calendrier-scolaire")
    await page.getByRole("table", { name: "Vacances connues" }).waitFor()
    await isAccessible(page)
  })

  admin.does("how long data is kept", async (page) => {
    await opensAdmin(page, "/conservation")
    await page.getByRole("table", { name: "Durées de conservation" }).waitFor()
    await isAccessible(page)
  })

  admin.does("the reconciliation, before and after a run", async (page) => {
    await opensAdmin(page, "/rapprochement")
    await page.getByRole("heading", { name: "Rapprochement" }).waitFor()
    await isAccessible(page)
    await page.getByRole("button", { name: "Contrôler maintenant" }).click()
    await page.getByRole("status").filter({ hasText: /tout concorde|trouvé/ }).waitFor()
    await isAccessible(page)
  })
})
