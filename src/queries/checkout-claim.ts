import type { MedusaContainer } from "@medusajs/framework/types"
import { Temporal } from "temporal-polyfill"
import { type MealVerdict, decideMeal } from "../decisions/meal"
import type { PreparedService } from "../decisions/service-day"
import { usedInputs } from "../decisions/situation"
import { isPerFamilyDay, latePolicyOn } from "../decisions/surcharge"
import { toCents } from "../decisions/euros"
import type { Claim, ClaimedMeal } from "../modules/booking/claim"
import { priceCents } from "../modules/commune/rules"
import { CanteenError } from "../types/canteen-error"
import type { RefusalCode } from "../types/http"
import { type CartMeal, type CartRow, type MealLine, mealLinesOf, mealsOf } from "./cart-meals"
import { type MealRules, readMealRules } from "./meal-rules"

export type CartClaim = {
  claim: Claim
  /** The shortest hold among the rulebooks of the cart's meals, in minutes, and whether every meal is still in time. */
  hold: { minutes: number; canExtend: boolean }
}

const DEFAULT_HOLD_MINUTES = 30

/**
 * What a cart asks for, every line read as hostile input: the beneficiary is the customer's own, quantity is the number of distinct dates,
 * the tariff is the variant's, one payee. Prices and deadlines are decided by `refusalOf`, at `now`.
 * @throws CanteenError `cart.empty`, `cart.foreign_line`, `cart.other_payee`
 */
export async function readCartClaim(container: MedusaContainer, cart: CartRow, customerId: string, now: Temporal.Instant): Promise<CartClaim> {
  const lines = mealLinesOf(cart)
  if (cart.items.length === 0) throw new CanteenError("invalid_data", "cart.empty", `The cart "${cart.id}" holds no meal`)
  if (lines.length !== cart.items.length) throw foreignLine(cart.id)
  const meals = mealsOf(lines)
  const dates = meals.map((meal) => meal.date).sort()
  const rules = await readMealRules(container, {
    customerId,
    canteenServiceIds: meals.map((meal) => meal.canteen_service_id),
    from: dates[0] ?? "",
    to: dates.at(-1) ?? "",
  })
  for (const line of lines) checkLine(cart, line, rules)
  const verdictOf = verdictsOf(rules, now)
  const totalCents = lines.reduce((sum, line) => sum + line.unit_price_cents * line.quantity, 0)
  const claimed = meals.map((meal) => toClaimed(meal, rules, verdictOf))
  const isBorneBeside = borneBeside(claimed)
  const claim: Claim = {
    cart_id: cart.id,
    customer_id: customerId,
    payee_id: onePayee(rules),
    total_cents: totalCents,
    wallet_cents: Math.min(totalCents, walletCentsOf(cart)),
    meals: claimed,
    at: new Date(now.epochMilliseconds),
    refusalOf: (meal, isDue) => refusalOf(meal, verdictOf(meal, isDue || isBorneBeside(meal))),
  }
  return { claim, hold: holdOf(meals, rules, now) }
}

/** What the cart's credit lines take from the wallet, in cents. */
export function walletCentsOf(cart: Pick<CartRow, "credit_lines">): number {
  return cart.credit_lines.reduce((sum, line) => sum + toCents(line.amount), 0)
}

function foreignLine(cartId: string): CanteenError {
  return new CanteenError("invalid_data", "cart.foreign_line", `The cart "${cartId}" holds a line that the booking of meals did not write`)
}

function checkLine(cart: CartRow, line: MealLine, { services }: MealRules): void {
  const { cart_id, canteen_service_id, tariff_id, dates } = line.meals
  const tariff = services.get(canteen_service_id)?.service.tariffs.find((own) => own.id === tariff_id)
  const isOurs = cart_id === cart.id && new Set(dates).size === line.quantity && dates.length === line.quantity
  if (!isOurs || tariff?.variant_id !== line.variant_id) throw foreignLine(cart.id)
}

function onePayee({ services }: MealRules): string {
  const payees = new Set([...services.values()].map(({ service }) => service.payee.id))
  const [payee] = payees
  if (!payee || payees.size > 1) throw otherPayee()
  return payee
}

/** 409: a cart holds meals of one payee. */
export function otherPayee(): CanteenError {
  return new CanteenError("conflict", "cart.other_payee", "A cart holds meals of one payee: book the other ones in a second cart")
}

function preparedOf(meal: Pick<CartMeal, "canteen_service_id">, { services }: MealRules): PreparedService {
  const prepared = services.get(meal.canteen_service_id)
  if (!prepared) throw new Error(`rules of ${meal.canteen_service_id} were not read`)
  return prepared
}

function toClaimed(meal: CartMeal, rules: MealRules, verdictOf: Verdicts): ClaimedMeal {
  const prepared = preparedOf(meal, rules)
  const { service } = prepared
  return {
    ...meal,
    meal_day_service_id: service.meal_day_service_id,
    commune_id: service.commune.id,
    capacity: service.capacity,
    decided_under: decidedUnder(meal, prepared, verdictOf(meal, false)),
  }
}

/** How the price of a meal was found: rulebook, prices, what was looked at of the family, and what being late adds. Kept with the booking, never in a cart or an order. */
function decidedUnder(meal: CartMeal, prepared: PreparedService, verdict: MealVerdict | null): Record<string, unknown> {
  const { decision, priced } = verdict ?? {}
  const late = decision?.late ?? false
  const inTime = priced ? priceCents(priced.pricing, { ...priced.situation, quotient: priced.situation.quotient?.value }) : meal.price_cents
  return {
    rulebook_id: prepared.rulebookIdOn(meal.date),
    pricing_id: priced?.id ?? null,
    pricing: priced?.pricing.kind ?? null,
    ...(priced ? usedInputs(priced.pricing, priced.situation) : {}),
    late,
    late_policy: late ? latePolicyOn(prepared, meal.date) : null,
    surcharge_cents: late ? meal.price_cents - inTime : 0,
    bears_family_day: late && isPerFamilyDay(prepared, meal.date) && decision?.price_cents === meal.price_cents,
  }
}

/** Whether another meal of these bears the late surcharge of a meal's canteen service and day. */
function borneBeside(claimed: ClaimedMeal[]): (meal: ClaimedMeal) => boolean {
  const bearing = claimed.filter((meal) => meal.decided_under["bears_family_day"] === true)
  return ({ beneficiary_id, canteen_service_id, date }) =>
    bearing.some((other) => other.beneficiary_id !== beneficiary_id && other.canteen_service_id === canteen_service_id && other.date === date)
}

/** `isDue`: the late surcharge of the family's day is due on another meal. */
type Verdicts = (meal: CartMeal, isDue: boolean) => MealVerdict | null

/** Decides the meals of one request at `now`: the same meal, asked again under the locks, is not decided twice. */
function verdictsOf(rules: MealRules, now: Temporal.Instant): Verdicts {
  const known = new Map<string, MealVerdict | null>()
  return (meal, isDue) => {
    const { beneficiary_id, canteen_service_id, date } = meal
    const key = [beneficiary_id, canteen_service_id, date, isDue].join(" ")
    const verdict = known.get(key)
    if (verdict !== undefined) return verdict
    const beneficiary = rules.family.beneficiaries.find((own) => own.id === beneficiary_id)
    const decided = beneficiary ? decideMeal(preparedOf(meal, rules), rules.family, { beneficiary, date, now, surcharge_already_due: isDue }) : null
    known.set(key, decided)
    return decided
  }
}

function refusalOf(meal: ClaimedMeal, verdict: MealVerdict | null): RefusalCode | null {
  if (!verdict) return "membership_missing"
  if (verdict.refusal) return verdict.refusal
  const isSame = verdict.tariff?.id === meal.tariff_id && verdict.decision.price_cents === meal.price_cents
  return isSame ? null : "price_changed"
}

function holdOf(meals: CartMeal[], rules: MealRules, now: Temporal.Instant): CartClaim["hold"] {
  const minutes = meals.map((meal) => preparedOf(meal, rules).rules.rulebookFor(meal.date)?.hold_minutes ?? DEFAULT_HOLD_MINUTES)
  const canExtend = meals.every((meal) => {
    const cutoff = preparedOf(meal, rules).rules.cutoff(meal.date, "book")
    return cutoff !== null && Temporal.Instant.compare(now, cutoff) < 0
  })
  return { minutes: Math.min(...minutes), canExtend }
}
