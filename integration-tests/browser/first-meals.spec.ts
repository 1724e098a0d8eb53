import type { Page } from "playwright-core"
import { ACCEPTED, paysWithCard } from "./helpers/card"
import { aWaitingFamily, CANTEEN, newAddress, PASSWORD } from "./helpers/families"
import { mailTo } from "./helpers/mailbox"
import { fillsBasket, logsIn, opens, readsBalance } from "./helpers/parent"
import { arrivesAt, plain, read, sees } from "./helpers/screen"
import { logsInAsStaff } from "./helpers/staff"
import { Visitor } from "./helpers/visitor"

const email = newAddress("dupont")
const CANTINES = "Réservation de repas Cantines Aiguilhe"

describe("from the first page of the guide to a meal at Aiguilhe", () => {
  const parent = new Visitor()
  const clerk = new Visitor()

  parent.does("a parent fills in who they are, in the first of three steps", async (page) => {
    await opens(page, "/")
    await page.getByRole("link", { name: "Créer votre compte" }).first().click()
    await sees(page, "Étape 1 sur 3")
    await page.getByLabel("Adresse e-mail").fill(email)
    await page.getByLabel("Mot de passe").fill(PASSWORD)
    await page.getByLabel("Prénom").fill("Camille")
    await page.getByLabel("Nom", { exact: true }).fill("Dupont")
    expect(await page.getByLabel("S’inscrire à la newsletter").isChecked()).toBe(false)
    expect(await page.getByLabel("Recevoir les offres").isChecked()).toBe(false)
    await page.getByRole("button", { name: "Continuer" }).click()
    await sees(page, "Étape 2 sur 3")
  })

  parent.does("Louane and Théo are added, and nothing of it is lost by a reload", async (page) => {
    await fillsBeneficiary(page, "Bénéficiaire 1", { name: "Louane", birth: "2018-05-10" })
    await page.getByRole("button", { name: "Ajouter un bénéficiaire" }).click()
    await fillsBeneficiary(page, "Bénéficiaire 2", { name: "Théo", birth: "2013-07-12" })
    await page.reload()
    await page.getByRole("group", { name: "Bénéficiaire 2" }).waitFor()
    expect(await beneficiary(page, "Bénéficiaire 1").getByLabel("Prénom").inputValue()).toBe("Louane")
    expect(await beneficiary(page, "Bénéficiaire 2").getByLabel("Prénom").inputValue()).toBe("Théo")
    expect(await beneficiary(page, "Bénéficiaire 2").getByLabel("Date de naissance").inputValue()).toBe("2013-07-12")
    await page.getByRole("button", { name: "Continuer" }).click()
    await sees(page, "Étape 3 sur 3")
  })

  parent.does("the commune is found by typing, and its canteen asked for", async (page) => {
    await page.getByLabel("Trouver votre commune").fill("aiguil")
    await page.getByRole("group", { name: CANTINES }).getByLabel("Enfant").check()
    await page.getByRole("button", { name: "Continuer" }).click()
    await sees(page, "Dernière vérification")
    await sees(page, "Camille Dupont")
    await sees(page, "Louane Dupont")
    await sees(page, "Théo Dupont")
  })

  parent.does("only the password is asked again; one button makes the account, which waits for Aiguilhe", async (page) => {
    await sees(page, "votre mot de passe n’est jamais gardé")
    await page.getByLabel("Mot de passe").fill(PASSWORD)
    await page.getByLabel("J’accepte les").check()
    await page.getByRole("button", { name: "Créer mon compte" }).click()
    await arrivesAt(page, "Bonjour Camille")
    await sees(page, "Votre compte attend la validation de : Aiguilhe")
    expect((await mailTo(email, "Votre inscription est bien reçue")).text).toContain("Aiguilhe")
  })

  clerk.does("the clerk approves several families at once on the Validations page", async (page) => {
    const other = await aWaitingFamily("Dupont")
    await logsInAsStaff(page, "clerk_aiguilhe")
    await page.getByRole("heading", { name: "Validations" }).waitFor()
    await page.getByRole("searchbox", { name: "Rechercher une famille" }).fill("Dupont")
    for (const address of [email, other.email]) {
      await page.getByRole("row").filter({ hasText: address }).getByRole("checkbox").click()
    }
    await page.getByRole("button", { name: "Approuver la sélection (2)" }).click()
    const dialog = page.getByRole("alertdialog")
    await sees(dialog, "Camille Dupont, Réservation de repas Cantines Aiguilhe, Enfant")
    await dialog.getByRole("button", { name: "Approuver" }).click()
    await sees(page, "2 adhésions approuvées")
    for (const address of [email, other.email]) await mailTo(address, `${CANTINES} : votre inscription est acceptée`)
  })

  parent.does("the parent logs in again and puts 50 € in the wallet with a card", async (page) => {
    await page.getByRole("button", { name: "Se déconnecter" }).click()
    await sees(page, "Vous êtes déconnecté.")
    await logsIn(page, email)
    await page.getByRole("link", { name: "Recharger mon crédit" }).click()
    await arrivesAt(page, "Mon porte-monnaie")
    await page.getByLabel("50,00 €").check()
    await page.getByRole("button", { name: "Payer par carte bancaire · 50,00 €" }).click()
    await paysWithCard(page, ACCEPTED)
    await sees(page, "Votre recharge de 50,00 € est sur votre porte-monnaie.")
    expect(await read(page.getByTestId("balance"))).toBe("50,00 €")
    expect(await read(page.getByRole("table", { name: "Mouvements" }))).toMatch(/23\/11\/2026 Recharge (Reçu )?\+50,00 €/)
    await mailTo(email, "Porte-monnaie rechargé de 50,00\u00a0€")
  })

  parent.does("two children on two days are 4 meals and 15,20 €, in one summary with names and dates", async (page) => {
    await fillsBasket(page, CANTEEN)
    const summary = await read(page.getByRole("table", { name: "Résumé de votre réservation, 4 repas" }))
    expect(summary).toContain(CANTINES)
    expect(summary).toContain("3,80 € 4 15,20 €")
    expect(summary).toContain("Bénéficiaires : Louane Dupont, Théo Dupont Dates : jeu. 3 déc., ven. 4 déc.")
    expect(await read(page.getByTestId("basket-total"))).toBe("15,20 €")
  })

  parent.does("one click on the wallet confirms, and 34,80 € are left", async (page) => {
    await page.getByRole("button", { name: "Payer avec mon porte-monnaie · 15,20 €" }).click()
    await arrivesAt(page, "Votre réservation est confirmée")
    for (const name of ["Louane Dupont", "Théo Dupont"]) await page.getByRole("table", { name }).waitFor()
    expect(await readsBalance(page)).toBe("34,80 €")
    const mail = await mailTo(email, "Réservation confirmée")
    expect(plain(mail.text)).toContain("15,20 €")
  })

  parent.does("the order stands in the history with its four meals", async (page) => {
    await opens(page, "/compte/commandes")
    const row = page.getByRole("row").filter({ hasText: CANTINES })
    expect(await read(row)).toMatch(/4 repas 15,20 €$/)
    await row.getByRole("link", { name: "Commande n°" }).click()
    await sees(page, "Payé par porte-monnaie")
    expect(await page.getByRole("row").filter({ hasText: "Réservé" }).count()).toBe(4)
  })

  parent.does("one meal is cancelled in two taps and its money is back at once", async (page) => {
    await opens(page, "/compte/reservations?mois=2026-12")
    await page.getByRole("checkbox", { name: "Annuler vendredi 4 décembre, Théo" }).check()
    await page.getByRole("button", { name: "Annuler ce repas" }).click()
    await sees(page, "3,80 € rendus sur votre porte-monnaie.")
    expect(await readsBalance(page)).toBe("38,60 €")
    expect(await read(page.getByRole("table", { name: "Mouvements" }))).toMatch(/Repas annulé (Reçu )?\+3,80 €/)
    expect(plain((await mailTo(email, "Réservation annulée")).text)).toContain("Théo")
  })
})

function beneficiary(page: Page, group: string): ReturnType<Page["getByRole"]> {
  return page.getByRole("group", { name: group })
}

async function fillsBeneficiary(page: Page, group: string, { name, birth }: { name: string; birth: string }): Promise<void> {
  const fields = beneficiary(page, group)
  await fields.getByLabel("Prénom").fill(name)
  await fields.getByLabel("Nom du bénéficiaire", { exact: true }).fill("Dupont")
  await fields.getByLabel("Date de naissance").fill(birth)
  await fields.getByLabel("Type de filiation").selectOption({ label: "Père" })
}
