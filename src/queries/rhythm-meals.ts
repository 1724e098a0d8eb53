import type { MedusaContainer } from "@medusajs/framework/types"
import { Temporal } from "temporal-polyfill"
import { type MealVerdict, decideMeal } from "../decisions/meal"
import { expandPatterns } from "../decisions/weekly-pattern"
import { BOOKING_MODULE } from "../modules/booking"
import { seatsLeft } from "../modules/booking/rules"
import type BookingModuleService from "../modules/booking/service"
import { addDays, schoolYearEnd } from "../modules/commune/rules"
import { FAMILY_MODULE } from "../modules/family"
import { todayAt } from "../modules/family/rules"
import type FamilyModuleService from "../modules/family/service"
import type { Day, Instant, Named, WeeklyPattern } from "../types/http"
import { type MealRules, readPrepared, rulesOfFamily } from "./meal-rules"
import { livingPatterns } from "./patterns"

/** A meal that the saved weeks of a family name. */
export type RhythmMeal = { beneficiary_id: string; canteen_service_id: string }
type DatedMeal = RhythmMeal & { day: Day }

/** Who eats on each day, as the patterns have it, until the school year ends. */
export function mealsByDay(rules: MealRules, patterns: WeeklyPattern[], { from, to }: { from: Day; to: Day }): Map<Day, RhythmMeal[]> {
  const wanted = new Map<Day, RhythmMeal[]>()
  for (const canteen_service_id of new Set(patterns.map((pattern) => pattern.canteen_service_id))) {
    const own = patterns.filter((pattern) => pattern.canteen_service_id === canteen_service_id)
    const end = schoolYearEnd(rules.services.get(canteen_service_id)?.service.school_holiday_names ?? [], from) ?? to
    for (const { beneficiary_id, dates } of expandPatterns(own, { from, to: end < to ? end : to })) {
      for (const date of dates) wanted.set(date, [...(wanted.get(date) ?? []), { beneficiary_id, canteen_service_id }])
    }
  }
  return wanted
}

/** Which meals of these patterns are booked, or held, by whoever books for the child, in any service of the same meal days. */
export async function readBooked(container: MedusaContainer, services: MealRules["services"], asked: { patterns: WeeklyPattern[]; from: Day; to: Day }): Promise<(meal: DatedMeal) => boolean> {
  const eaters = [...new Set(asked.patterns.map((pattern) => pattern.beneficiary_id))]
  const active = await container.resolve<BookingModuleService>(BOOKING_MODULE).activeBookings(eaters, asked.from, asked.to)
  const booked = new Set(active.map((row) => `${row.beneficiary_id} ${row.meal_day_service_id} ${row.day}`))
  return (meal) => booked.has(`${meal.beneficiary_id} ${hostOf(services, meal)} ${meal.day}`)
}

/** The service whose meal days and seats a meal takes. */
function hostOf(services: MealRules["services"], { canteen_service_id }: RhythmMeal): string {
  return services.get(canteen_service_id)?.service.meal_day_service_id ?? canteen_service_id
}

/**
 * What will be decided of a meal while it is in time: one whose booking opens later is judged at that moment. Null for one that cannot be had, or only
 * late: that is nobody's habit.
 */
export function decideInTime({ services, family }: MealRules, { day, now, ...meal }: DatedMeal & { now: Temporal.Instant }): MealVerdict | null {
  const prepared = services.get(meal.canteen_service_id)
  const beneficiary = family.beneficiaries.find((own) => own.id === meal.beneficiary_id)
  if (!prepared || !beneficiary) return null
  const at = (moment: Temporal.Instant): MealVerdict => decideMeal(prepared, family, { beneficiary, date: day, now: moment })
  const verdict = openedLater(at(now), at)
  return verdict.refusal !== null || verdict.decision.late ? null : verdict
}

function openedLater(verdict: MealVerdict, at: (now: Temporal.Instant) => MealVerdict): MealVerdict {
  const { opens_at } = verdict.decision
  return verdict.refusal === "not_yet_open" && opens_at ? at(Temporal.Instant.from(opens_at)) : verdict
}

/** A meal of the saved weeks that is not booked and can be until `book_until`. */
export type MissingMeal = { beneficiary: { id: string; first_name: string }; canteen_service: Named; commune: Named; day: Day; book_until: Instant }

/**
 * The meals that the saved weeks of each of these families name, that nobody booked yet and that can still be had in time, in the coming `days`, the next cutoff first.
 * Full days are left out: no reminder gives a seat. As many statements for one family as for many; each family is decided when it is asked for.
 * @throws CanteenError `canteen_service.not_found` when a family is asked for whose service is gone
 */
export async function readMissingMeals(
  container: MedusaContainer,
  { customer_ids, now, days }: { customer_ids: string[]; now: Temporal.Instant; days: number }
): Promise<(customerId: string) => MissingMeal[]> {
  const period = { from: todayAt(now), to: addDays(todayAt(now), days) }
  const [patternsOf, familyOf] = await Promise.all([
    container.resolve<BookingModuleService>(BOOKING_MODULE).patternsOf(customer_ids),
    container.resolve<FamilyModuleService>(FAMILY_MODULE).bookersOf(customer_ids),
  ])
  const ownPatterns = (customerId: string): WeeklyPattern[] => livingPatterns(patternsOf(customerId), familyOf(customerId))
  const patterns = customer_ids.flatMap(ownPatterns)
  if (patterns.length === 0) return () => []
  const services = await readPrepared(container, servicesOf(patterns), period)
  const [isBooked, isFull] = await Promise.all([readBooked(container, services, { patterns, ...period }), readFull(container, services, period)])
  return (customerId) => {
    const own = ownPatterns(customerId)
    const rules = rulesOfFamily(familyOf(customerId), services, servicesOf(own))
    const missing = [...mealsByDay(rules, own, period)].flatMap(([day, meals]) =>
      meals.flatMap((meal) => (isBooked({ ...meal, day }) || isFull({ ...meal, day }) ? [] : toMissing(rules, { ...meal, day, now })))
    )
    return missing.sort((a, b) => Temporal.Instant.compare(a.book_until, b.book_until) || a.day.localeCompare(b.day))
  }
}

function servicesOf(patterns: WeeklyPattern[]): string[] {
  return patterns.map(({ canteen_service_id }) => canteen_service_id)
}

async function readFull(container: MedusaContainer, services: MealRules["services"], { from, to }: { from: Day; to: Day }): Promise<(meal: DatedMeal) => boolean> {
  const hosts = [...new Set([...services.values()].map(({ service }) => service.meal_day_service_id))]
  const seats = await container.resolve<BookingModuleService>(BOOKING_MODULE).countSeats(hosts, from, to)
  const seatsOf = new Map(seats.map((row) => [`${row.canteen_service_id} ${row.day}`, row]))
  return (meal) => seatsLeft(seatsOf.get(`${hostOf(services, meal)} ${meal.day}`), services.get(meal.canteen_service_id)?.service.capacity ?? null) === 0
}

function toMissing(rules: MealRules, meal: DatedMeal & { now: Temporal.Instant }): MissingMeal[] {
  const book_until = decideInTime(rules, meal)?.decision.book_until
  const service = rules.services.get(meal.canteen_service_id)?.service
  const eater = rules.family.beneficiaries.find((own) => own.id === meal.beneficiary_id)
  if (!book_until || !service || !eater) return []
  const { id, name, commune } = service
  return [{ beneficiary: { id: eater.id, first_name: eater.first_name }, canteen_service: { id, name }, commune: { id: commune.id, name: commune.name }, day: meal.day, book_until }]
}
