import type { MedusaContainer } from "@medusajs/framework/types"
import type { Temporal } from "temporal-polyfill"
import { coversUntil } from "../decisions/wallet-cover"
import { addDays, eachDay } from "../modules/commune/rules"
import { todayAt } from "../modules/family/rules"
import type { Wallet } from "../types/http"
import { type MealRules, readMealRules } from "./meal-rules"
import { readPatterns } from "./patterns"
import { decideInTime, mealsByDay, readBooked } from "./rhythm-meals"

/** As far as a calendar goes; a school year ends before. */
const MOST_DAYS = 400

type Asked = { customer_id: string; wallets: Wallet[]; now: Temporal.Instant }

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
  const rules = await readMealRules(container, { customerId: customer_id, canteenServiceIds, from: today, to })
  const isBooked = await readBooked(container, rules.services, { patterns, from: today, to })
  const days = eachDay(today, to)
  return wallets.map((wallet) => {
    const own = patterns.filter((pattern) => rules.services.get(pattern.canteen_service_id)?.service.payee.id === wallet.payee.id)
    if (own.length === 0) return wallet
    const wanted = mealsByDay(rules, own, { from: today, to })
    const until = coversUntil(wallet.balance_cents, days, (day) => {
      const open = (wanted.get(day) ?? []).filter((meal) => !isBooked({ ...meal, day }))
      return open.reduce((sum, meal) => sum + priceOf(rules, { ...meal, day, now }), 0)
    })
    return until === undefined ? wallet : { ...wallet, covers_until: until }
  })
}

/** What a meal will cost: 0 for one that cannot be had in time. */
function priceOf(rules: MealRules, meal: Parameters<typeof decideInTime>[1]): number {
  return decideInTime(rules, meal)?.decision.price_cents ?? 0
}
