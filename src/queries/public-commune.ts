import type { MedusaContainer } from "@medusajs/framework/types"
import type { Temporal } from "temporal-polyfill"
import { prepareService } from "../decisions/service-day"
import { BOOKING_MODULE } from "../modules/booking"
import type BookingModuleService from "../modules/booking/service"
import { COMMUNE_MODULE } from "../modules/commune"
import { addDays, eachDay, reglementOf } from "../modules/commune/rules"
import type { ServiceRules } from "../modules/commune/service-rules"
import type CommuneModuleService from "../modules/commune/service"
import { todayAt } from "../modules/family/rules"
import { notFound } from "../types/canteen-error"
import type { CanteenServiceOffer, Day, PublicCommuneResponse, PublicDay, PublicService } from "../types/http"
import { readCommunes } from "./catalogue"
import { readLocalTerms } from "./public-pages"

const WEEKS = 2

/** What anyone may know of a commune, by its id or slug: nothing of any family, nor how many seats are left. @throws CanteenError `commune.not_found` */
export async function readPublicCommune(container: MedusaContainer, idOrSlug: string, now: Temporal.Instant): Promise<PublicCommuneResponse> {
  const today = todayAt(now)
  const commune = (await readCommunes(container, today)).find(({ id, slug }) => id === idOrSlug || slug === idOrSlug)
  if (!commune) throw notFound("commune", idOrSlug)
  const from = mondayOf(now)
  const period = { from, to: addDays(from, WEEKS * 7 - 1) }
  const rules = await container.resolve<CommuneModuleService>(COMMUNE_MODULE).readRules(commune.canteen_services.map(({ id }) => id))
  const hosts = commune.canteen_services.map(hostOf)
  const local_terms = await readLocalTerms(container, commune.id)
  const seats = await container.resolve<BookingModuleService>(BOOKING_MODULE).countSeats([...new Set(hosts)], period.from, period.to)
  const canteen_services = commune.canteen_services.map((offer): PublicService => {
    const menus = new Map(seats.filter((row) => row.canteen_service_id === hostOf(offer)).map(({ day, menu }) => [day, menu]))
    return { ...offer, ...saidBy(rules.get(offer.id), menus, { ...period, today }) }
  })
  const { id, name, slug, contact, identity } = commune
  return { commune: { id, name, slug, contact, identity, local_terms, canteen_services }, today }
}

/** Whose meal days a service is booked on: another's where it is offered on them. */
function hostOf({ id, offered_on }: CanteenServiceOffer): string {
  return offered_on ?? id
}

type Said = Pick<PublicService, "reglement" | "days">

/** The règlement in force and the days of a service, of rules that were read once for all services. */
function saidBy(service: ServiceRules | undefined, menus: Map<Day, string | null>, { from, to, today }: { from: Day; to: Day; today: Day }): Said {
  if (!service) return { reglement: [], days: [] }
  const { rules } = prepareService(service, from, to)
  const current = rules.rulebookFor(today)
  return {
    reglement: current ? reglementOf(current) : [],
    days: eachDay(from, to).map((date): PublicDay => ({ date, open: rules.dayStatus(date).open, menu: menus.get(date) ?? null })),
  }
}

function mondayOf(now: Temporal.Instant): Day {
  const date = now.toZonedDateTimeISO("Europe/Paris").toPlainDate()
  return date.subtract({ days: date.dayOfWeek - 1 }).toString()
}
