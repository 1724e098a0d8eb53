import type { MedusaContainer } from "@medusajs/framework/types"
import type { Temporal } from "temporal-polyfill"
import { BOOKING_MODULE } from "../modules/booking"
import type BookingModuleService from "../modules/booking/service"
import { addDays } from "../modules/commune/rules"
import { FAMILY_MODULE } from "../modules/family"
import { todayAt } from "../modules/family/rules"
import type FamilyModuleService from "../modules/family/service"
import { SESSION_MODULE } from "../modules/session"
import { feedEnded } from "../modules/session/errors"
import { type FeedRow, WHOLE_FAMILY } from "../modules/session/feeds"
import type SessionModuleService from "../modules/session/service"
import type { BookingStatus, BookingView, FeedView } from "../types/http"
import { type BookingFacts, readBookingFacts, toBookingView } from "./bookings"
import { type MissingMeal, readMissingMeals } from "./rhythm-meals"

/** Days before today that a calendar still tells. */
const PAST_DAYS = 60
/** Days ahead of which a calendar tells the cutoffs of what is not booked. */
const DEADLINE_DAYS = 60
/** More meals than a large family has in a school year and the one behind it. */
const MOST_MEALS = 5_000
/** A held meal is not one yet: it ends within the half-hour. */
const TOLD: BookingStatus[] = ["confirmed", "served", "absent", "cancelled"]

/** One beneficiary's meal of a canteen service on a day. `changes` counts what became of it since it was first booked, `changed_at` says when it last changed. */
export type FeedMeal = { booking: BookingView; menu: string | null; changes: number; changed_at: Date }
/** What a calendar shows; `child` is the first name of the one whom it is about, null for everyone. */
export type FeedContent = { child: string | null; made_at: Date; meals: FeedMeal[]; missing: MissingMeal[] }

/** The addresses of a customer's calendars, that of the family first; of who is no longer in the family, nothing is said. */
export async function readFeeds(container: MedusaContainer, customerId: string): Promise<FeedView[]> {
  const [rows, family] = await Promise.all([
    container.resolve<SessionModuleService>(SESSION_MODULE).feeds.of(customerId),
    container.resolve<FamilyModuleService>(FAMILY_MODULE).readBookers(customerId),
  ])
  return rows.flatMap((row) => {
    const child = family.beneficiaries.find(({ id }) => id === row.scope)
    return child || row.scope === WHOLE_FAMILY ? [toFeedView(row, child ?? null)] : []
  })
}

function toFeedView({ id, made_at, last_read_at }: FeedRow, child: { id: string; first_name: string } | null): FeedView {
  const beneficiary = child && { id: child.id, first_name: child.first_name }
  return { id, beneficiary, made_at: made_at.toISOString(), last_read_at: last_read_at?.toISOString() ?? null }
}

/** One address of a customer. @throws CanteenError `feed.not_found` */
export async function readFeed(container: MedusaContainer, customerId: string, id: string): Promise<FeedView> {
  const found = (await readFeeds(container, customerId)).find((feed) => feed.id === id)
  if (!found) throw feedEnded()
  return found
}

/**
 * What is read at a secret address: the customer's own bookings of those whom it answers for today, and the meals of its saved weeks that are not booked.
 * @throws CanteenError `feed.not_found` for a token that was revoked, replaced or never made, a closed account, or a child who left the family
 */
export async function readFeedContent(container: MedusaContainer, tokenHash: string, now: Temporal.Instant): Promise<FeedContent> {
  const feed = await container.resolve<SessionModuleService>(SESSION_MODULE).feeds.open(tokenHash, new Date(now.epochMilliseconds))
  if (!feed) throw feedEnded()
  const { customer_id, scope, made_at } = feed
  const family = await container.resolve<FamilyModuleService>(FAMILY_MODULE).readBookers(customer_id)
  const eaters = family.beneficiaries.filter(({ id }) => scope === WHOLE_FAMILY || id === scope)
  if (family.account === null || family.account.status === "closed" || (eaters.length === 0 && scope !== WHOLE_FAMILY)) throw feedEnded()
  const isShown = (beneficiaryId: string): boolean => eaters.some(({ id }) => id === beneficiaryId)
  const filter = { customer_id, from: addDays(todayAt(now), -PAST_DAYS), status: TOLD }
  const [[facts], missingOf] = await Promise.all([
    readBookingFacts(container, filter, { limit: MOST_MEALS, offset: 0 }),
    readMissingMeals(container, { customer_ids: [customer_id], now, days: DEADLINE_DAYS }),
  ])
  const shown = facts.filter(({ row }) => isShown(row.beneficiary_id))
  const menuOf = await readMenus(container, shown)
  return {
    child: scope === WHOLE_FAMILY ? null : (eaters[0]?.first_name ?? null),
    made_at,
    meals: latest(shown).map(({ own, changes }) => ({ booking: toBookingView(own, now), menu: menuOf(own), changes, changed_at: own.row.updated_at })),
    missing: missingOf(customer_id).filter(({ beneficiary }) => isShown(beneficiary.id)),
  }
}

/** A meal that was cancelled and booked again is one meal, with its history counted. */
function latest(facts: BookingFacts[]): { own: BookingFacts; changes: number }[] {
  const byMeal = new Map<string, BookingFacts[]>()
  for (const own of facts) {
    const key = `${own.row.beneficiary_id} ${own.row.canteen_service_id} ${own.row.day}`
    byMeal.set(key, [...(byMeal.get(key) ?? []), own])
  }
  return [...byMeal.values()].flatMap((rows) => {
    const [own] = rows.sort((a, b) => Number(isCancelled(a)) - Number(isCancelled(b)) || b.row.booked_at.getTime() - a.row.booked_at.getTime())
    return own ? [{ own, changes: 2 * (rows.length - 1) + Number(isCancelled(own)) }] : []
  })
}

function isCancelled({ row }: BookingFacts): boolean {
  return row.status === "cancelled"
}

async function readMenus(container: MedusaContainer, facts: BookingFacts[]): Promise<(own: BookingFacts) => string | null> {
  const days = facts.map(({ row }) => row.day).sort()
  const hosts = [...new Set(facts.map(({ row }) => row.meal_day_service_id))]
  const rows = await container.resolve<BookingModuleService>(BOOKING_MODULE).countSeats(hosts, days[0] ?? "", days.at(-1) ?? "")
  const menus = new Map(rows.map((row) => [`${row.canteen_service_id} ${row.day}`, row.menu]))
  return ({ row }) => menus.get(`${row.meal_day_service_id} ${row.day}`) ?? null
}
