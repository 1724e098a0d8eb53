import ical, { ICalAlarmType, type ICalCalendar, ICalEventStatus, ICalEventTransparency } from "ical-generator"
import { addDays } from "../../../modules/commune/rules"
import { dayInWords, instantInWords } from "../../../providers/mail/format"
import type { FeedContent, FeedMeal } from "../../../queries/feeds"
import type { MissingMeal } from "../../../queries/rhythm-meals"
import type { BookingStatus } from "../../../types/http"

/** What a client is told to wait before it asks again, in seconds. */
const ASK_EVERY_S = 60 * 60
/** How long before a cutoff a client rings, in seconds. */
const RING_BEFORE_S = 24 * 60 * 60
/** Ends each event's name: the same whatever the service's address is. */
const ORIGIN = "cantine-facile"

const STATUSES: Readonly<Record<BookingStatus, string>> = { confirmed: "Réservé", held: "Place gardée", served: "Servi", absent: "Absent", cancelled: "Annulé" }

/**
 * A family's calendar as iCalendar text (RFC 5545), the same for the same content: one day-long event for each meal, one at each cutoff of what is not booked.
 * First names alone are in it, and nothing of diets or health. `site` is the storefront's address.
 */
export function writeFeed({ child, made_at, meals, missing }: FeedContent, site: string): string {
  const calendar = ical({
    name: child === null ? "Repas de la famille" : `Repas : ${child}`,
    prodId: { company: "Cantine Facile", product: "Agenda des repas", language: "FR" },
    ttl: ASK_EVERY_S,
    url: new URL("/compte/reservations", site).href,
  })
  for (const meal of meals) addMeal(calendar, meal, site)
  for (const cutoff of byCutoff(missing)) addCutoff(calendar, cutoff, { site, made_at })
  return `${calendar.toString()}\r\n`
}

function addMeal(calendar: ICalCalendar, { booking, menu, changes, changed_at }: FeedMeal, site: string): void {
  const { beneficiary, canteen_service, date, status, cancel_until } = booking
  const deadline = status === "confirmed" && cancel_until ? `Annulable jusqu'à ${instantInWords(cancel_until)}` : null
  calendar.createEvent({
    id: `${beneficiary.id}.${canteen_service.id}.${date}@${ORIGIN}`,
    sequence: changes,
    stamp: changed_at,
    start: midnight(date),
    end: midnight(addDays(date, 1)),
    allDay: true,
    summary: `${beneficiary.first_name} : ${canteen_service.name}`,
    description: [STATUSES[status], menu && `Menu : ${menu}`, deadline].filter((line) => line !== null).join("\n"),
    url: pageOf("/compte/reservations", site, { mois: date.slice(0, 7) }),
    status: status === "cancelled" ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    transparency: ICalEventTransparency.TRANSPARENT,
  })
}

type Cutoff = Pick<MissingMeal, "canteen_service" | "book_until"> & { meals: MissingMeal[] }

function byCutoff(missing: MissingMeal[]): Cutoff[] {
  const cutoffs = new Map<string, Cutoff>()
  for (const meal of missing) {
    const { canteen_service, book_until } = meal
    const key = `${canteen_service.id}.${Date.parse(book_until)}`
    cutoffs.set(key, { canteen_service, book_until, meals: [...(cutoffs.get(key)?.meals ?? []), meal] })
  }
  return [...cutoffs.values()]
}

/** An event without length, at the instant itself: it takes no time of anybody's. */
function addCutoff(calendar: ICalCalendar, { canteen_service, book_until, meals }: Cutoff, { site, made_at }: { site: string; made_at: Date }): void {
  const summary = `Dernier moment pour réserver : ${canteen_service.name}`
  const start = new Date(book_until)
  const event = calendar.createEvent({
    id: `cutoff.${canteen_service.id}.${start.toISOString()}@${ORIGIN}`,
    stamp: made_at,
    start,
    summary,
    description: ["Pas encore réservé :", ...meals.map(({ beneficiary, day }) => `${beneficiary.first_name}, ${dayInWords(day)}`)].join("\n"),
    url: pageOf(`/reserver/${canteen_service.id}`, site, { mois: (meals[0]?.day ?? "").slice(0, 7) }),
    transparency: ICalEventTransparency.TRANSPARENT,
  })
  event.createAlarm({ type: ICalAlarmType.display, triggerBefore: RING_BEFORE_S, description: summary })
}

function pageOf(path: string, site: string, search: Record<string, string>): string {
  const url = new URL(path, site)
  url.search = new URLSearchParams(search).toString()
  return url.href
}

/** A calendar day has no zone: it is written as its date in UTC. */
function midnight(day: string): Date {
  return new Date(`${day}T00:00:00Z`)
}
