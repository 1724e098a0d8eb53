import { ACCEPTED, ASKS_THE_BANK, DECLINED, paysWithCard } from "./helpers/card"
import { aFamily, balanceOf, CANTEEN, countMeals, countOrders, type Family } from "./helpers/families"
import { mailsTo } from "./helpers/mailbox"
import { fillsBasket, logsIn, opens } from "./helpers/parent"
import { arrivesAt, read, sees } from "./helpers/screen"
import { Visitor } from "./helpers/visitor"

const CONFIRMED = "Votre réservation est confirmée"
const BY_CARD = "Payer par carte bancaire"

describe("a card that is declined", () => {
  const parent = new Visitor()
  let family: Family

  parent.does("says so in French, on the card's page and in the basket, which is kept", async (page) => {
    family = await aFamily("Refusée")
    await logsIn(page, family.email)
    await fillsBasket(page, CANTEEN)
    await page.getByRole("button", { name: BY_CARD }).click()
    await paysWithCard(page, DECLINED)
    await sees(page, "Votre banque a refusé cette carte.")
    await page.getByRole("link", { name: "Revenir sans payer" }).click()
    await sees(page, "La carte a été refusée : rien n’a été débité et votre panier est gardé.")
    expect(await read(page.getByTestId("basket-total"))).toBe("15,20 €")
    expect(await countMeals(family)).toBe(0)
  })

  parent.does("leaves the way open to another card", async (page) => {
    await page.getByRole("button", { name: BY_CARD }).click()
    await paysWithCard(page, ACCEPTED)
    await arrivesAt(page, CONFIRMED)
    expect(await countMeals(family)).toBe(4)
  })
})

describe("a bank that asks for a confirmation", () => {
  const parent = new Visitor()
  let family: Family

  parent.does("leaving the bank's page debits nothing and keeps the basket", async (page) => {
    family = await aFamily("Banque")
    await logsIn(page, family.email)
    await fillsBasket(page, CANTEEN)
    await page.getByRole("button", { name: BY_CARD }).click()
    await paysWithCard(page, ASKS_THE_BANK)
    await arrivesAt(page, "Votre banque vous demande de confirmer")
    await page.getByRole("link", { name: "Abandonner et revenir" }).click()
    await sees(page, "Rien n’a été débité et votre panier est gardé.")
    expect(await read(page.getByTestId("basket-total"))).toBe("15,20 €")
    expect(await countMeals(family)).toBe(0)
  })

  parent.does("confirming it the next time books the meals", async (page) => {
    await page.getByRole("button", { name: BY_CARD }).click()
    await paysWithCard(page, ASKS_THE_BANK)
    await page.getByRole("button", { name: "Confirmer le paiement" }).click()
    await arrivesAt(page, CONFIRMED)
    await sees(page, "Payé par carte bancaire")
    expect(await countMeals(family)).toBe(4)
  })
})

describe("a wallet that does not cover the basket", () => {
  const parent = new Visitor()

  parent.does("pays first, and a card pays the rest", async (page) => {
    const family = await aFamily("Moitié", { cents: 1000 })
    await logsIn(page, family.email)
    await fillsBasket(page, CANTEEN)
    await sees(page, "Il manque 5,20 €")
    await page.getByRole("button", { name: "Utiliser mon solde de 10,00 €" }).click()
    await page.getByRole("button", { name: "Payer par carte bancaire · 5,20 €" }).click()
    await paysWithCard(page, ACCEPTED)
    await arrivesAt(page, CONFIRMED)
    const paid = await read(page.getByRole("main"))
    expect(paid).toContain("Payé par porte-monnaie 10,00 €")
    expect(paid).toContain("Payé par carte bancaire 5,20 €")
    expect(await balanceOf(family)).toBe(0)
  })
})

describe("a hasty parent", () => {
  const parent = new Visitor()
  let family: Family

  parent.does("clicks twice on pay and makes one order", async (page) => {
    family = await aFamily("Pressé", { cents: 5000 })
    await logsIn(page, family.email)
    await fillsBasket(page, CANTEEN)
    await page.getByRole("button", { name: "Payer avec mon porte-monnaie" }).dblclick()
    await arrivesAt(page, CONFIRMED)
    expect(await countOrders(family)).toBe(1)
    expect(await balanceOf(family)).toBe(3480)
    expect(await mailsTo(family.email, "Réservation confirmée", 1)).toHaveLength(1)
  })

  parent.does("goes back with the browser after paying and cannot pay again", async (page) => {
    await page.goBack()
    await page.reload()
    expect(await page.getByRole("button", { name: "Payer" }).count()).toBe(0)
    expect(await countOrders(family)).toBe(1)
    expect(await balanceOf(family)).toBe(3480)
  })

  parent.does("goes back to the card's page after paying, and finds the same order", async (page) => {
    await fillsBasket(page, CANTEEN, ["lundi 7 décembre"])
    await page.getByRole("button", { name: BY_CARD }).click()
    await page.getByRole("heading", { name: "Paiement par carte" }).waitFor()
    const cardPage = page.url()
    await paysWithCard(page, ACCEPTED)
    await arrivesAt(page, CONFIRMED)
    await page.goto(cardPage)
    await arrivesAt(page, "Ce paiement est déjà accepté")
    await page.getByRole("link", { name: "Continuer" }).click()
    await arrivesAt(page, CONFIRMED)
    expect(await countOrders(family)).toBe(2)
    await opens(page, "/panier")
    await sees(page, "Votre panier est vide.")
  })
})
