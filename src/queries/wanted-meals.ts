import type { MedusaContainer } from "@medusajs/framework/types"
import { Temporal } from "temporal-polyfill"
import type { Selection } from "../decisions/select"
import { usualWeeks } from "../decisions/usual-weeks"
import { expandPatterns } from "../decisions/weekly-pattern"
import { BOOKING_MODULE } from "../modules/booking"
import { noSavedPattern, schoolYearUnknown } from "../modules/booking/errors"
import type BookingModuleService from "../modules/booking/service"
import { addDays, eachDay, schoolYearEnd } from "../modules/commune/rules"
import { todayAt } from "../modules/family/rules"
import { invalidField, notFound } from "../types/canteen-error"
import type { AddMealsRequest, Day, Rhythm } from "../types/http"
import { readMealRules } from "./meal-rules"

const MOST_DAYS = 400

export type WantedRequest = AddMealsRequest & { customer_id: string; now: string }

/** Meals that a request names, before anything is decided. `rhythm` is the pattern behind them, `occasional` what it leaves out of a month. */
export type WantedMeals = { from: Day; to: Day; rhythm: Rhythm[]; selections: Selection[]; occasional: Selection[] }

/**
 * Works out the meals that a request asks for: those of a pattern in a period, those of a month that goes like another, or the ones that it lists.
 * @throws CanteenError `canteen_service.not_found`, `pattern.none_saved`, `school_year.unknown`
 */
export async function readWantedMeals(container: MedusaContainer, request: WantedRequest): Promise<WantedMeals> {
  if (request.like_month && request.month) return likeMonth(container, request, { like: monthOf(request.like_month), month: monthOf(request.month) })
  const today = todayAt(Temporal.Instant.from(request.now))
  if (request.selections) {
    const dates = request.selections.flatMap((selection) => selection.dates).sort()
    return { from: dates[0] ?? today, to: dates.at(-1) ?? today, rhythm: [], selections: request.selections, occasional: [] }
  }
  const from = request.from ?? today
  const to = request.to ?? (await readSchoolYearEnd(container, request, from))
  checkPeriod({ from, to }, request.to ? "to" : "from")
  const rhythm = request.pattern ?? (await readSavedRhythm(container, request))
  return { from, to, rhythm, selections: expandPatterns(rhythm, { from, to }), occasional: [] }
}

type Period = { from: Day; to: Day }

async function likeMonth(container: MedusaContainer, request: WantedRequest, { like, month }: { like: Period; month: Period }): Promise<WantedMeals> {
  const { customer_id, canteen_service_id, beneficiary_ids } = request
  const { services } = await readMealRules(container, { customerId: customer_id, canteenServiceIds: [canteen_service_id], ...like })
  const prepared = services.get(canteen_service_id)
  if (!prepared) throw notFound("canteen_service", canteen_service_id)
  const booked = await container.resolve<BookingModuleService>(BOOKING_MODULE).bookedMeals(customer_id, prepared.service.meal_day_service_id, like)
  const eaten = new Map<string, Selection>()
  for (const { beneficiary_id, day } of booked) {
    if (beneficiary_ids && !beneficiary_ids.includes(beneficiary_id)) continue
    const own = eaten.get(beneficiary_id) ?? { beneficiary_id, dates: [] }
    eaten.set(beneficiary_id, { beneficiary_id, dates: [...own.dates, day] })
  }
  const openDays = eachDay(like.from, like.to).filter((day) => prepared.rules.dayStatus(day).open)
  const { rhythm, occasional } = usualWeeks([...eaten.values()], openDays)
  return { ...month, rhythm, selections: expandPatterns(rhythm, month), occasional }
}

async function readSchoolYearEnd(container: MedusaContainer, { customer_id, canteen_service_id }: WantedRequest, from: Day): Promise<Day> {
  const { services } = await readMealRules(container, { customerId: customer_id, canteenServiceIds: [canteen_service_id], from, to: from })
  const end = schoolYearEnd(services.get(canteen_service_id)?.service.school_holiday_names ?? [], from)
  if (!end) throw schoolYearUnknown(from)
  return end
}

async function readSavedRhythm(container: MedusaContainer, { customer_id, canteen_service_id, beneficiary_ids }: WantedRequest): Promise<Rhythm[]> {
  const savedBy = await container.resolve<BookingModuleService>(BOOKING_MODULE).patternsOf([customer_id], canteen_service_id)
  const wanted = savedBy(customer_id).filter((pattern) => !beneficiary_ids || beneficiary_ids.includes(pattern.beneficiary_id))
  if (wanted.length === 0) throw noSavedPattern()
  return wanted.map(({ beneficiary_id, weeks, weekdays }) => ({ beneficiary_id, weeks, weekdays }))
}

/** At most the days that a calendar shows at once. */
function checkPeriod({ from, to }: Period, field: "from" | "to"): void {
  if (to < from) throw invalidField("to", `"to" (${to}) must not be before "from" (${from}, today by default)`)
  if (addDays(from, MOST_DAYS) <= to) throw invalidField(field, `"${field}": at most ${MOST_DAYS} days can be asked, not those from ${from} to ${to}`)
}

/** A month, `YYYY-MM`, as its first and its last day. */
function monthOf(text: string): Period {
  const month = Temporal.PlainYearMonth.from(text)
  return { from: month.toPlainDate({ day: 1 }).toString(), to: month.toPlainDate({ day: month.daysInMonth }).toString() }
}
