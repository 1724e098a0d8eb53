import type { MedusaContainer } from "@medusajs/framework/types"
import { Temporal } from "temporal-polyfill"
import { type PreparedService, prepareService } from "../decisions/service-day"
import { BOOKING_MODULE } from "../modules/booking"
import type BookingModuleService from "../modules/booking/service"
import { COMMUNE_MODULE } from "../modules/commune"
import { addDays, eachDay, reglementOf } from "../modules/commune/rules"
import type CommuneModuleService from "../modules/commune/service"
import { notFound } from "../types/canteen-error"
import type { CanteenServiceOffer, Day, PublicCommune, PublicDay, PublicService } from "../types/http"
import { readCommunes } from "./catalogue"

/** This week and the next one. */
const DAYS = 14

type Menus = ReadonlyMap<Day, string | null>

/**
 * A commune as anyone may see it: tariffs of today, rules in force, days and menus from this week's Monday on. Nothing of seats or of families.
 * @throws CanteenError `commune.not_found`
 */
export async function readPublicCommune(container: MedusaContainer, slug: string, today: Day): Promise<PublicCommune> {
  const commune = (await readCommunes(container, today)).find((one) => one.slug === slug)
  if (!commune) throw notFound("commune", slug)
  const ids = commune.canteen_services.map(({ id }) => id)
  const from = mondayOf(today)
  const to = addDays(from, DAYS - 1)
  const rules = await container.resolve<CommuneModuleService>(COMMUNE_MODULE).readRules(ids)
  const hosts = [...new Set([...rules.values()].map((service) => service.meal_day_service_id))]
  const seats = await container.resolve<BookingModuleService>(BOOKING_MODULE).countSeats(hosts, from, to)
  const canteen_services = commune.canteen_services.flatMap((offer): PublicService[] => {
    const service = rules.get(offer.id)
    if (!service) return []
    const menus = new Map(seats.filter((row) => row.canteen_service_id === service.meal_day_service_id).map((row) => [row.day, row.menu]))
    return [present(offer, prepareService(service, from, to), { menus, today, week: eachDay(from, to) })]
  })
  return { ...commune, canteen_services }
}

function present(offer: CanteenServiceOffer, prepared: PreparedService, { menus, today, week }: { menus: Menus; today: Day; week: Day[] }): PublicService {
  const rulebook = prepared.rules.rulebookFor(today)
  const days = week.map((date) => publicDay(date, prepared, menus)).filter((day) => day !== null)
  return { ...offer, reglement: rulebook ? reglementOf(rulebook) : [], days }
}

/** Null for a day that is never one of the service: a Wednesday, a Sunday. */
function publicDay(date: Day, prepared: PreparedService, menus: Menus): PublicDay | null {
  const status = prepared.rules.dayStatus(date)
  if (!status.open && status.reason === "not_a_service_day") return null
  return { date, open: status.open, note: prepared.noteOf(date) ?? null, menu: status.open ? (menus.get(date) ?? null) : null }
}

function mondayOf(day: Day): Day {
  return addDays(day, 1 - Temporal.PlainDate.from(day).dayOfWeek)
}
