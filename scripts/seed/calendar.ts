import type { MedusaContainer } from "@medusajs/framework/types"
import { currentInstant } from "../../src/clock"
import { addDays, eachDay, weekdayOf } from "../../src/modules/commune/rules"
import { todayAt } from "../../src/modules/family/rules"
import type { CommuneOffer } from "../../src/types/http"
import { changeMealDaysWorkflow } from "../../src/workflows/change-meal-days"
import { closeDaysWorkflow } from "../../src/workflows/close-days"
import { openExtraDayWorkflow } from "../../src/workflows/open-extra-day"

const MENUS = [
  "Carottes râpées, poulet rôti, purée, compote",
  "Salade verte, lasagnes aux légumes, yaourt",
  "Soupe de potiron, poisson pané, riz, pomme",
  "Betteraves, saucisse aux lentilles vertes du Puy, fromage blanc",
]
const SCHOOL_DAYS = ["mon", "tue", "thu", "fri"]
const TWO_WEEKS = 14
const CAPACITY = 80
const BY = "demo"

/** Closures, an exceptional opening, places and menus where nobody tries the booking out: at Blavozy and Brives-Charensac. */
export async function seedCalendar(container: MedusaContainer, communes: CommuneOffer[]): Promise<void> {
  const now = currentInstant().toString()
  const today = todayAt(currentInstant())
  const soon = eachDay(addDays(today, 1), addDays(today, TWO_WEEKS))
  const next = (weekday: string): string => eachDay(addDays(today, TWO_WEEKS), addDays(today, 2 * TWO_WEEKS)).find((day) => weekdayOf(day) === weekday) ?? today
  const at = (slug: string): { canteen_service_id: string; by: { user_id: string; commune_ids: string[]; now: string } } => {
    const commune = communes.find((own) => own.slug === slug)
    const service = commune?.canteen_services.find((own) => own.slug === "cantine")
    if (!commune || !service) throw new Error(`the demonstration lacks the canteen of ${slug}`)
    return { canteen_service_id: service.id, by: { user_id: BY, commune_ids: [commune.id], now } }
  }
  const blavozy = at("blavozy")
  const brives = at("brives-charensac")
  const strike = { reason: "strike", note: "Préavis de grève national : aucun repas ne peut être servi." }
  await closeDaysWorkflow(container).run({
    input: { ...blavozy.by, canteen_service_ids: [blavozy.canteen_service_id], from: next("fri"), to: next("fri"), ...strike },
  })
  const works = { reason: "works", note: "Remplacement du four de la cuisine." }
  await closeDaysWorkflow(container).run({
    input: { ...brives.by, canteen_service_ids: [brives.canteen_service_id], from: next("thu"), to: addDays(next("thu"), 1), ...works },
  })
  await openExtraDayWorkflow(container).run({ input: { ...blavozy.by, canteen_service_id: blavozy.canteen_service_id, date: next("wed") } })
  const meals = soon.filter((day) => SCHOOL_DAYS.includes(weekdayOf(day)))
  for (const [index, menu] of MENUS.entries()) {
    const dates = meals.filter((_day, rank) => rank % MENUS.length === index)
    const change = { menu, capacity: CAPACITY }
    await changeMealDaysWorkflow(container).run({ input: { ...blavozy.by, canteen_service_id: blavozy.canteen_service_id, dates, change } })
  }
}
