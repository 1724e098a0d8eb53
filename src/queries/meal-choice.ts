import type { MedusaContainer } from "@medusajs/framework/types"
import { Temporal } from "temporal-polyfill"
import type { SelectionContext } from "../decisions/select"
import { borneSurcharges } from "../decisions/surcharge"
import { BOOKING_MODULE } from "../modules/booking"
import { cartCompleted } from "../modules/booking/errors"
import { type CountedSeats, seatsLeft } from "../modules/booking/rules"
import type BookingModuleService from "../modules/booking/service"
import { notFound } from "../types/canteen-error"
import type { RefusalCode } from "../types/http"
import { type CartMeal, type CartRow, type MealLine, mealLinesOf, mealsOf, readOwnCart } from "./cart-meals"
import { otherPayee } from "./checkout-claim"
import { type MealRules, readMealRules } from "./meal-rules"
import { liveOffer, ownLine } from "./own-line"

/** Meals of one canteen service that a customer asks for in a cart, and the days that they touch. */
export type MealChoiceRequest = {
  cart_id: string
  customer_id: string
  canteen_service_id: string
  from: string
  to: string
  now: string
}

/** What decides such a choice, read once: the rules, the seats and what stands in the way, with the lines of that service in the cart. */
export type MealChoice = { cart: CartRow; held: MealLine[]; context: SelectionContext; seatsOf: ReadonlyMap<string, CountedSeats> }

/**
 * Reads what decides a choice of meals: the early answer that a parent sees. It is decided again when the cart is held or paid.
 * @throws CanteenError `cart.not_found`, `cart.completed`, `cart.other_payee`, `canteen_service.not_found`
 */
export async function readMealChoice(container: MedusaContainer, request: MealChoiceRequest): Promise<MealChoice> {
  const { customer_id, canteen_service_id, from, to } = request
  const cart = await readOwnCart(container, request.cart_id, customer_id)
  const bookings = container.resolve<BookingModuleService>(BOOKING_MODULE)
  const checkout = await bookings.checkoutOfCart(cart.id)
  if (cart.completed_at || checkout?.state === "paid" || checkout?.state === "ordered") throw cartCompleted(cart.id)
  const lines = mealLinesOf(cart)
  const others = mealsOf(lines.filter((line) => line.meals.canteen_service_id !== canteen_service_id))
  const canteenServiceIds = [canteen_service_id, ...others.map((meal) => meal.canteen_service_id)]
  const rules = await readMealRules(container, { customerId: customer_id, canteenServiceIds, from, to })
  const payees = new Set([...rules.services.values()].map(({ service }) => service.payee.id))
  if (payees.size > 1) throw otherPayee()
  const prepared = rules.services.get(canteen_service_id)
  if (!prepared) throw notFound("canteen_service", canteen_service_id)
  const now = Temporal.Instant.from(request.now)
  const { taken, takenByOther, seatsOf, surchargeDue } = await readTaken(bookings, container, { request, rules, others, now })
  return {
    cart,
    seatsOf,
    held: lines.filter((line) => line.meals.canteen_service_id === canteen_service_id),
    context: { prepared, family: rules.family, now, taken, takenByOther, surchargeDue },
  }
}

type Around = { request: MealChoiceRequest; rules: MealRules; others: CartMeal[]; now: Temporal.Instant }
type Taken = Pick<SelectionContext, "taken" | "takenByOther" | "surchargeDue"> & Pick<MealChoice, "seatsOf">

/**
 * Why a beneficiary cannot be seated on a day: booked or held by another, in the cart under another service, or full. A hold of the family's
 * own and an offer of the waiting list are seats.
 */
async function readTaken(bookings: BookingModuleService, container: MedusaContainer, { request, rules, others, now }: Around): Promise<Taken> {
  const { canteen_service_id, customer_id, from, to } = request
  const serviceOf = (id: string) => rules.services.get(id)?.service
  const dayServiceId = serviceOf(canteen_service_id)?.meal_day_service_id ?? canteen_service_id
  const capacity = serviceOf(canteen_service_id)?.capacity ?? null
  const [active, seats] = await Promise.all([
    bookings.activeBookings(rules.family.beneficiaries.map((beneficiary) => beneficiary.id), from, to),
    bookings.countSeatsForFamily({ customer_id, meal_day_service_id: dayServiceId, from, to }),
  ])
  const line = ownLine(seats)
  const taken = new Map<string, RefusalCode>()
  const ownHolds = new Set<string>()
  const byOther = new Set<string>()
  for (const row of active.filter((booking) => booking.meal_day_service_id === dayServiceId)) {
    const key = `${row.beneficiary_id} ${row.day}`
    if (row.customer_id !== customer_id) byOther.add(key)
    if (row.status === "held" && row.customer_id === customer_id) ownHolds.add(key)
    else taken.set(key, row.status === "held" ? "held" : "already_booked")
  }
  for (const meal of others) {
    if (serviceOf(meal.canteen_service_id)?.meal_day_service_id === dayServiceId) taken.set(`${meal.beneficiary_id} ${meal.date}`, "already_booked")
  }
  const seatsOf = new Map(seats.map((row) => [row.day, row]))
  const isTaken: SelectionContext["taken"] = (beneficiaryId, date) => {
    const key = `${beneficiaryId} ${date}`
    const hasSeat = ownHolds.has(key) || liveOffer(line.get(key), now) !== undefined
    return taken.get(key) ?? (seatsLeft(seatsOf.get(date), capacity) === 0 && !hasSeat ? "full" : null)
  }
  const borne = borneSurcharges(active, { customer_id, canteen_service_id })
  return { taken: isTaken, takenByOther: (beneficiaryId, date) => byOther.has(`${beneficiaryId} ${date}`), surchargeDue: (date) => borne.has(date), seatsOf }
}
