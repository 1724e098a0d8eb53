import type { MedusaContainer } from "@medusajs/framework/types"
import { Temporal } from "temporal-polyfill"
import { decideMeal } from "../decisions/meal"
import { coversUntil } from "../decisions/wallet-cover"
import { expandPatterns } from "../decisions/weekly-pattern"
import { BOOKING_MODULE } from "../modules/booking"
import type BookingModuleService from "../modules/booking/service"
import { addDays, eachDay, schoolYearEnd } from "../modules/commune/rules"
import { todayAt } from "../modules/family/rules"
import type { Day, Wallet, WeeklyPattern } from "../types/http"
import { type MealRules, readMealRules } from "./meal-rules"
import { readPatterns } from "./patterns"

/** As far as a calendar goes; a school year ends before. */
const MOST_DAYS = 400

type Asked = { customer_id: string; wallets: Wallet[]; now: Temporal.Instant }
type WantedMeal = { beneficiary_id: string; canteen_service_id: string }

/**
 * Wallets with the last day that each still pays, by the weeks that the family has saved: open days not booked yet, at their prices of today. Booked meals
 * are paid already. Nothing is read further for a family without saved weeks.
 */
export async function readCovers(container: MedusaContainer, { customer_id, wallets, now }: Asked): Promise<Wallet[]> {
  const patterns = await readPatterns(container, customer_id)
  if (patterns.length === 0) return wallets
  const today = todayAt(now)
  const to = addDays(today, MOST_DAYS - 1)
  const canteenServiceIds = patterns.map((pattern) => pattern.canteen_service_id)
  const [rules, active] = await Promise.all([
    readMealRules(container, { customerId: customer_id, canteenServiceIds, from: today, to }),
    container.resolve<BookingModuleService>(BOOKING_MODULE).activeBookings(patterns.map((pattern) => pattern.beneficiary_id), today, to),
  ])
  const booked = new Set(active.map((row) => `${row.beneficiary_id} ${row.meal_day_service_id} ${row.day}`))
  const days = eachDay(today, to)
  return wallets.map((wallet) => {
    const own = patterns.filter((pattern) => rules.services.get(pattern.canteen_service_id)?.service.payee.id === wallet.payee.id)
    if (own.length === 0) return wallet
    const wanted = wantedByDay(rules, own, { from: today, to })
    const until = coversUntil(wallet.balance_cents, days, (day) => {
      const open = (wanted.get(day) ?? []).filter((meal) => !booked.has(`${meal.beneficiary_id} ${hostOf(rules, meal)} ${day}`))
      return open.reduce((sum, meal) => sum + priceOf(rules, { ...meal, day, now }), 0)
    })
    return until === undefined ? wallet : { ...wallet, covers_until: until }
  })
}

/** Who eats on each day, as the patterns have it, until the school year ends. */
function wantedByDay(rules: MealRules, patterns: WeeklyPattern[], { from, to }: { from: Day; to: Day }): Map<Day, WantedMeal[]> {
  const wanted = new Map<Day, WantedMeal[]>()
  for (const canteen_service_id of new Set(patterns.map((pattern) => pattern.canteen_service_id))) {
    const own = patterns.filter((pattern) => pattern.canteen_service_id === canteen_service_id)
    const end = schoolYearEnd(rules.services.get(canteen_service_id)?.service.school_holiday_names ?? [], from) ?? to
    for (const { beneficiary_id, dates } of expandPatterns(own, { from, to: end < to ? end : to })) {
      for (const date of dates) wanted.set(date, [...(wanted.get(date) ?? []), { beneficiary_id, canteen_service_id }])
    }
  }
  return wanted
}

function hostOf(rules: MealRules, { canteen_service_id }: WantedMeal): string {
  return rules.services.get(canteen_service_id)?.service.meal_day_service_id ?? canteen_service_id
}

/** What a meal will cost: 0 for one that cannot be had. A meal whose booking opens later is priced at that moment; a late one is nobody's habit. */
function priceOf({ services, family }: MealRules, meal: WantedMeal & { day: Day; now: Temporal.Instant }): number {
  const prepared = services.get(meal.canteen_service_id)
  const beneficiary = family.beneficiaries.find((own) => own.id === meal.beneficiary_id)
  if (!prepared || !beneficiary) return 0
  const at = (now: Temporal.Instant): ReturnType<typeof decideMeal> => decideMeal(prepared, family, { beneficiary, date: meal.day, now })
  const verdict = openedLater(at(meal.now), at)
  if (verdict.refusal !== null || verdict.decision.late) return 0
  return verdict.decision.price_cents ?? 0
}

type Verdict = ReturnType<typeof decideMeal>

function openedLater(verdict: Verdict, at: (now: Temporal.Instant) => Verdict): Verdict {
  const { opens_at } = verdict.decision
  return verdict.refusal === "not_yet_open" && opens_at ? at(Temporal.Instant.from(opens_at)) : verdict
}
