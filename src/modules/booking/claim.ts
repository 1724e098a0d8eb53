import { generateEntityId } from "@medusajs/framework/utils"
import { busy } from "../../types/canteen-error"
import type { RefusalCode, RefusedMeal } from "../../types/http"
import { newIds } from "../../types/ids"
import type { Sql } from "../../types/sql"
import { mealsRefused } from "./errors"
import { liveOffers } from "./offers"
import type { SeatLack } from "./seat-refusals"
import type { CountedSeats } from "./rules"
import { type LockedMealDay, lockMealDays, takeSeats } from "./seats"

/** A meal that a cart asks for, with the price that the cart carries. */
export type ClaimedMeal = {
  beneficiary_id: string
  canteen_service_id: string
  meal_day_service_id: string
  commune_id: string
  tariff_id: string
  date: string
  price_cents: number
  /** The service's number of seats, for days that have none of their own; null without limit. */
  capacity: number | null
  decided_under: Record<string, unknown>
}

/**
 * What a cart claims. `refusalOf` decides a meal again with the instant at which the request arrived (`at`); it is
 * asked under the locks, and not for a meal that a live hold of this cart already keeps. `surchargeDue`: a booked meal of the same
 * family, canteen service and day bears the late surcharge that is due once.
 */
export type Claim = {
  cart_id: string
  customer_id: string
  payee_id: string
  total_cents: number
  wallet_cents: number
  meals: ClaimedMeal[]
  at: Date
  refusalOf: (meal: ClaimedMeal, surchargeDue: boolean) => RefusalCode | null
}

/** Who sits where on a meal day. */
export type Seat = { beneficiary_id: string; meal_day_id: string }

export type CheckoutState = "open" | "paid" | "ordered" | "reversed"
export type CheckoutRow = {
  id: string
  cart_id: string
  customer_id: string
  payee_id: string
  state: CheckoutState
  attempt: number
  total_cents: number
  wallet_cents: number
  /** An attempt holds the row, or one that died has not been taken back yet: its wallet's part is still debited. */
  busy: boolean
  first_held_at: Date | null
  held_until: Date | null
  hold_extended: boolean
  order_id: string | null
}
type ActiveBooking = {
  id: string
  checkout_id: string
  customer_id: string
  beneficiary_id: string
  canteen_service_id: string
  tariff_id: string
  meal_day_id: string
  price_cents: number
  status: string
  expired: boolean
  busy: boolean
  /** It bears the late surcharge of its family and day. */
  bears: boolean
}

const CHECKOUT = `id, cart_id, customer_id, payee_id, state, attempt, total_cents, wallet_cents, first_held_at, held_until, hold_extended,
  order_id, state = 'open' AND busy_until IS NOT NULL AS busy`

/** The checkout row of a cart under its lock, the first of the global order; made if new. */
export async function lockCheckout(sql: Sql, claim: Omit<Claim, "refusalOf" | "meals">): Promise<CheckoutRow> {
  await sql(
    `INSERT INTO canteen_checkout (id, cart_id, customer_id, payee_id, state, attempt, total_cents, wallet_cents, hold_extended, settled, arrived_at)
     VALUES (?, ?, ?, ?, 'open', 0, ?, ?, false, false, ?) ON CONFLICT DO NOTHING`,
    [generateEntityId(undefined, "chk"), claim.cart_id, claim.customer_id, claim.payee_id, claim.total_cents, claim.wallet_cents, claim.at]
  )
  const [row] = await sql<CheckoutRow>(`SELECT ${CHECKOUT} FROM canteen_checkout WHERE cart_id = ? FOR UPDATE`, [claim.cart_id])
  if (!row) throw new Error(`checkout of cart ${claim.cart_id} is gone`)
  return row
}

/**
 * Writes the bookings of a cart, under the locks of its checkout and meal days, or refuses them all. A meal that this cart
 * holds already stays as it is; holds that ended, and those of other carts of the same family, give way. A meal that was offered to the
 * family takes the seat that the offer keeps. `status`: what the meals that are written now become.
 * @returns the seats of the meals that were written now
 * @throws CanteenError `meals.refused` or `meals.full` with the list, `busy` while another attempt holds the row
 */
export async function claimMeals(sql: Sql, checkout: CheckoutRow, claim: Claim, status: "held" | "confirmed"): Promise<Seat[]> {
  if (checkout.busy) throw busy(`The checkout of cart ${claim.cart_id}`)
  const days = await lockMealDays(sql, [...claim.meals, ...(await heldMeals(sql, checkout.id))])
  const dayOf = (meal: ClaimedMeal): LockedMealDay => days.at(meal.meal_day_service_id, meal.date)
  const active = await activeBookings(sql, checkout, claim, days.ids)
  const { kept, dropped, others } = sortOut(active, checkout, claim, dayOf)
  const keptKeys = new Set(kept.map((booking) => `${booking.beneficiary_id} ${booking.meal_day_id}`))
  const fresh = claim.meals.filter((meal) => !keptKeys.has(`${meal.beneficiary_id} ${dayOf(meal).id}`))
  await release(sql, dropped.map((booking) => booking.id))
  for (const booking of dropped) days.free(booking.meal_day_id)
  await days.readLines(sql)
  const seen = fresh.map((meal) => ({ meal, day: dayOf(meal), before: dayOf(meal).counted }))
  const offers = await liveOffers(sql, { customer_id: claim.customer_id, meal_day_ids: days.ids, at: claim.at })
  const refused = [...askedTwice(claim.meals, dayOf), ...fresh.flatMap((meal) => refuse(meal, claim, dayOf(meal), { others, offers }))]
  if (refused.length > 0) throw mealsRefused(refused, lackingSeats(refused, claim, seen))
  const written = fresh.map((meal) => ({ ...meal, meal_day_id: dayOf(meal).id, status }))
  await insertBookings(sql, checkout, claim, written)
  await takeSeats(sql, days)
  return written
}

/** The seats that there were before this cart took any, for each meal that was refused for lack of them. */
function lackingSeats(refused: RefusedMeal[], claim: Claim, meals: { meal: ClaimedMeal; day: LockedMealDay; before: CountedSeats }[]): SeatLack[] {
  const full = new Set(refused.filter(({ refusal }) => refusal === "full").map(({ beneficiary_id, date }) => `${beneficiary_id} ${date}`))
  return meals.flatMap(({ meal, day, before }) => {
    const capacity = day.capacity(meal.capacity)
    if (!full.has(`${meal.beneficiary_id} ${meal.date}`) || capacity === null) return []
    const { beneficiary_id, canteen_service_id, commune_id, date } = meal
    return {
      customer_id: claim.customer_id,
      beneficiary_id,
      canteen_service_id,
      commune_id,
      day: date,
      capacity,
      seats_taken: before.seats_taken,
      seats_reserved: before.offered + before.waiting,
      seats_asked: meals.filter((other) => other.day === day).length,
      refused_at: claim.at,
    }
  })
}

/** Two services on the same meal days are one meal for whoever eats: the second of the two is refused. */
function askedTwice(meals: ClaimedMeal[], dayOf: (meal: ClaimedMeal) => LockedMealDay): RefusedMeal[] {
  const seen = new Set<string>()
  return meals.flatMap((meal) => {
    const { beneficiary_id, canteen_service_id, date } = meal
    const seat = `${beneficiary_id} ${dayOf(meal).id}`
    if (seen.has(seat)) return [{ beneficiary_id, canteen_service_id, date, refusal: "already_booked" as const }]
    seen.add(seat)
    return []
  })
}

type Standing = { others: ActiveBooking[]; offers: ReadonlySet<string> }

function refuse(meal: ClaimedMeal, claim: Claim, day: LockedMealDay, { others, offers }: Standing): RefusedMeal[] {
  const { beneficiary_id, canteen_service_id, date } = meal
  const rival = others.find((booking) => booking.beneficiary_id === beneficiary_id && booking.meal_day_id === day.id)
  const isOffered = offers.has(`${beneficiary_id} ${day.id}`)
  if (!rival && isOffered) day.takeReserved()
  const seated = !rival && (isOffered || day.take(meal.capacity, claim.at))
  const ruled = claim.refusalOf(meal, others.some((booking) => booking.bears && isOfSameFamilyDay(booking, meal, claim, day)))
  const refusal = ruled ?? (rival ? (rival.status === "held" ? "held" : "already_booked") : seated ? null : "full")
  return refusal ? [{ beneficiary_id, canteen_service_id, date, refusal, ...(!ruled && rival && rival.customer_id !== claim.customer_id ? { other_household: true as const } : {}) }] : []
}

function isOfSameFamilyDay(booking: ActiveBooking, meal: ClaimedMeal, claim: Claim, day: LockedMealDay): boolean {
  return booking.customer_id === claim.customer_id && booking.canteen_service_id === meal.canteen_service_id && booking.meal_day_id === day.id
}

/** Which active bookings of these meal days stay, which give way, and which stand in the way. */
function sortOut(
  active: ActiveBooking[],
  checkout: CheckoutRow,
  claim: Claim,
  dayOf: (meal: ClaimedMeal) => LockedMealDay
): { kept: ActiveBooking[]; dropped: ActiveBooking[]; others: ActiveBooking[] } {
  const wanted = new Set(claim.meals.map((meal) => keyOf({ ...meal, meal_day_id: dayOf(meal).id })))
  const isMine = (booking: ActiveBooking): boolean => booking.checkout_id === checkout.id
  const isKept = (booking: ActiveBooking): boolean => isMine(booking) && !booking.expired && wanted.has(keyOf(booking))
  const givesWay = (booking: ActiveBooking): boolean =>
    booking.status === "held" && !booking.busy && (isMine(booking) || booking.expired || booking.customer_id === claim.customer_id)
  const kept = active.filter(isKept)
  const dropped = active.filter((booking) => !isKept(booking) && givesWay(booking))
  const gone = new Set([...kept, ...dropped])
  return { kept, dropped, others: active.filter((booking) => !gone.has(booking)) }
}

function keyOf(booking: Pick<ActiveBooking, "beneficiary_id" | "canteen_service_id" | "tariff_id" | "meal_day_id" | "price_cents">): string {
  const { beneficiary_id, canteen_service_id, tariff_id, meal_day_id, price_cents } = booking
  return [beneficiary_id, canteen_service_id, tariff_id, meal_day_id, price_cents].join(" ")
}

/** What a checkout holds already: the days that its cart may have lost since are locked and freed with the others. */
async function heldMeals(sql: Sql, checkoutId: string): Promise<{ meal_day_service_id: string; date: string }[]> {
  const rows = await sql<{ meal_day_service_id: string; day: string }>(
    "SELECT meal_day_service_id, day FROM canteen_booking WHERE checkout_id = ? AND status = 'held' AND deleted_at IS NULL",
    [checkoutId]
  )
  return rows.map(({ meal_day_service_id, day }) => ({ meal_day_service_id, date: day }))
}

/** Held bookings of these meal days, and every active one of these beneficiaries and of this family there. */
async function activeBookings(sql: Sql, checkout: CheckoutRow, claim: Claim, mealDayIds: string[]): Promise<ActiveBooking[]> {
  return sql<ActiveBooking>(
    `SELECT b.id, b.checkout_id, b.customer_id, b.beneficiary_id, b.canteen_service_id, b.tariff_id, b.meal_day_id, b.price_cents, b.status,
       b.status = 'held' AND coalesce(c.held_until <= ?, true) AS expired, coalesce(c.busy_until > now(), false) AS busy,
       coalesce((b.decided_under->>'bears_family_day')::boolean, false) AS bears
     FROM canteen_booking b JOIN canteen_checkout c ON c.id = b.checkout_id
     WHERE b.status <> 'cancelled' AND b.deleted_at IS NULL
       AND b.meal_day_id = ANY(?) AND (b.status = 'held' OR b.checkout_id = ? OR b.customer_id = ? OR b.beneficiary_id = ANY(?))`,
    [claim.at, mealDayIds, checkout.id, claim.customer_id, [...new Set(claim.meals.map((meal) => meal.beneficiary_id))]]
  )
}

/** Deletes held bookings: a hold that gives way leaves no trace. Their seats are the caller's to free. */
export async function release(sql: Sql, bookingIds: string[]): Promise<void> {
  if (bookingIds.length > 0) await sql("DELETE FROM canteen_booking WHERE id = ANY(?) AND status = 'held'", [bookingIds])
}

type WrittenMeal = ClaimedMeal & Seat & { status: "held" | "confirmed" }

async function insertBookings(sql: Sql, checkout: CheckoutRow, claim: Claim, meals: WrittenMeal[]): Promise<void> {
  if (meals.length === 0) return
  const column = <K extends keyof (typeof meals)[number]>(name: K): (typeof meals)[number][K][] => meals.map((meal) => meal[name])
  await sql(
    `INSERT INTO canteen_booking (id, checkout_id, customer_id, status, booked_at, order_follows, beneficiary_id, meal_day_id, meal_day_service_id,
       canteen_service_id, commune_id, tariff_id, day, price_cents, decided_under)
     SELECT t.id, ?, ?, t.status, ?, true, t.beneficiary, t.meal_day, t.day_service, t.service, t.commune, t.tariff, t.day, t.price, t.decided::jsonb
     FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::int[], ?::text[])
       AS t(id, status, beneficiary, meal_day, day_service, service, commune, tariff, day, price, decided)`,
    [
      checkout.id,
      claim.customer_id,
      claim.at,
      newIds("book", meals.length),
      column("status"),
      column("beneficiary_id"),
      column("meal_day_id"),
      column("meal_day_service_id"),
      column("canteen_service_id"),
      column("commune_id"),
      column("tariff_id"),
      column("date"),
      column("price_cents"),
      column("decided_under").map((decided) => JSON.stringify(decided)),
    ]
  )
}
