import type { BookingsResponse } from "../../src/types/http"
import { faultsOf } from "./helpers/audit"
import { aFamily, balanceOf, bookMeals, countMeals, type Family, ROSIERES } from "./helpers/families"
import { mailTo } from "./helpers/mailbox"
import { logsIn, meal, opens, opensCalendar, storyOf } from "./helpers/parent"
import { arrivesAt, plain, sees } from "./helpers/screen"
import { Visitor } from "./helpers/visitor"

const FULL = { date: "2026-12-10", words: "jeudi 10 décembre" }

/** The first meal of that day is given back. */
async function cancelsOne({ parent }: Family): Promise<void> {
  const { bookings } = await parent.get<BookingsResponse>(`/store/canteen/bookings?from=${FULL.date}&to=${FULL.date}&status=confirmed`)
  await parent.post("/store/canteen/bookings/cancel", { booking_ids: [bookings[0]?.id], refund_to: "wallet" })
}

describe("a full day of a small canteen", () => {
  const parent = new Visitor()
  let seated: Family
  let waiting: Family

  parent.does("is reached by its cell, says since when, and takes a child on its waiting list", async (page) => {
    seated = await aFamily("Assise", { wishes: [ROSIERES], cents: 5000 })
    const others = await aFamily("Voisine", { wishes: [ROSIERES], cents: 5000 })
    waiting = await aFamily("Attente", { wishes: [ROSIERES], cents: 5000 })
    for (const family of [seated, others]) await bookMeals(family, [FULL.date], { wish: ROSIERES })
    await logsIn(page, waiting.email)
    await opensCalendar(page, ROSIERES)
    const cell = meal(page, FULL.words, "Louane")
    expect(await storyOf(cell)).toMatch(/^jeudi 10 décembre, Louane, complet depuis lundi \d+ h/)
    await cell.press("Space")
    expect(plain(await page.locator(":focus").innerText())).toMatch(/^Jeudi 10 décembre Complet depuis lundi/i)
    await page.getByRole("button", { name: `M’inscrire sur la liste d’attente : Louane, ${FULL.words}` }).click()
    await sees(page, "Louane est en 1re place sur la liste d’attente")
    expect(await storyOf(cell)).toContain("liste d’attente, 1re place")
    expect(await faultsOf(page)).toEqual([])
  })

  parent.does("is offered to it by mail when another family cancels, until a deadline", async (page) => {
    await cancelsOne(seated)
    const mail = await mailTo(waiting.email, "Une place s'est libérée")
    expect(plain(mail.text)).toContain("À accepter avant")
    expect(plain(mail.text)).toContain("Une place est gardée 12 heures au plus.")
    const address = /https?:\/\/\S+\/compte\/liste-attente/.exec(mail.text)?.[0] ?? ""
    await page.goto(address)
    await sees(page, `Une place pour Louane, ${FULL.words}`)
    expect(await faultsOf(page)).toEqual([])
  })

  parent.does("is booked and paid when the offer is accepted", async (page) => {
    await page.getByRole("button", { name: "Accepter et payer 3,70 € avec mon porte-monnaie" }).click()
    await arrivesAt(page, "Votre réservation est confirmée")
    expect([await countMeals(waiting), await balanceOf(waiting)]).toEqual([1, 4630])
    await opens(page, "/compte/liste-attente")
    await sees(page, "réservé")
  })
})
