import type { MedusaContainer } from "@medusajs/framework/types"
import type { Temporal } from "temporal-polyfill"
import { BOOKING_MODULE } from "../modules/booking"
import type { Attempt, Hold } from "../modules/booking/checkout"
import type { Claim } from "../modules/booking/claim"
import { mealsRefused } from "../modules/booking/errors"
import type BookingModuleService from "../modules/booking/service"
import { COMMUNE_MODULE } from "../modules/commune"
import type CommuneModuleService from "../modules/commune/service"
import { STORE_CREDIT_MODULE } from "../modules/store-credit"
import type StoreCreditModuleService from "../modules/store-credit/service"
import type { Sql } from "../types/sql"

export const WALLET_LABEL = "Réservation de repas"
const REVERSAL_LABEL = "Réservation non aboutie"

/**
 * Begins one attempt to pay, in one transaction of bookings and wallet: the checkout's row, every meal decided again, and the wallet's part debited
 * under the key `checkout:<id>:<attempt>`. A cart that is paid already begins nothing.
 * @throws CanteenError `meals.refused`, `meals.full`, `wallet.insufficient_balance`, `busy`
 */
export async function beginCheckout(container: MedusaContainer, claim: Claim, method: "wallet" | "card"): Promise<Attempt> {
  const bookings = container.resolve<BookingModuleService>(BOOKING_MODULE)
  const wallets = container.resolve<StoreCreditModuleService>(STORE_CREDIT_MODULE)
  return bookings.atomically(async (sql) => {
    const attempt = await bookings.begin(sql, claim, method)
    if (!attempt.begun) return attempt
    await refuseClosedDays(container, sql, claim)
    if (claim.wallet_cents === 0) return attempt
    const { id, attempt: number } = attempt.checkout
    const { customer_id, payee_id, wallet_cents, at } = claim
    const idempotency_key = `checkout:${id}:${number}`
    await wallets.post(
      { customer_id, payee_id, amount_cents: -wallet_cents, kind: "checkout", label: WALLET_LABEL, idempotency_key, reference: id, at },
      sql
    )
    return attempt
  })
}

/**
 * Starts or extends the hold of a cart's meals, none of them on a day that is shut by now.
 * @throws CanteenError `cart.completed`, `meals.refused`, `meals.full`, `busy`
 */
export async function holdCart(container: MedusaContainer, claim: Claim, lasts: { minutes: number; canExtend: boolean }): Promise<Hold> {
  const bookings = container.resolve<BookingModuleService>(BOOKING_MODULE)
  return bookings.atomically(async (sql) => {
    const hold = await bookings.hold(claim, lasts, sql)
    await refuseClosedDays(container, sql, claim)
    return hold
  })
}

/**
 * A closure that was written since the rules of this claim were read, or since its hold, refuses the meals: asked under the locks of the meal days, so that
 * either this claim finds the closure, or the closure finds its meals.
 */
async function refuseClosedDays(container: MedusaContainer, sql: Sql, { meals }: Claim): Promise<void> {
  const days = meals.map((meal) => ({ canteen_service_id: meal.meal_day_service_id, day: meal.date }))
  const closed = await container.resolve<CommuneModuleService>(COMMUNE_MODULE).closuresOn(sql, days)
  const closureOf = new Map(closed.map((one) => [`${one.canteen_service_id} ${one.day}`, { reason: one.reason, note: one.note }]))
  const refused = meals.flatMap(({ beneficiary_id, canteen_service_id, meal_day_service_id, date }) => {
    const closure = closureOf.get(`${meal_day_service_id} ${date}`)
    return closure ? [{ beneficiary_id, canteen_service_id, date, refusal: "closed" as const, closure }] : []
  })
  if (refused.length > 0) throw mealsRefused(refused)
}

/** Takes back one failed attempt with its wallet's part, in one transaction; without effect when another attempt holds the row or it was reversed. */
export async function reverseCheckout(container: MedusaContainer, attempted: { id: string; attempt: number }, now: Temporal.Instant): Promise<void> {
  const bookings = container.resolve<BookingModuleService>(BOOKING_MODULE)
  const wallets = container.resolve<StoreCreditModuleService>(STORE_CREDIT_MODULE)
  const at = new Date(now.epochMilliseconds)
  await bookings.atomically(async (sql) => {
    const row = await bookings.reverse(sql, attempted, at)
    if (!row || row.wallet_cents === 0) return
    const { customer_id, payee_id, wallet_cents, id } = row
    const idempotency_key = `reversal:${id}:${row.attempt}`
    await wallets.post(
      { customer_id, payee_id, amount_cents: wallet_cents, kind: "reversal", label: REVERSAL_LABEL, idempotency_key, reference: id, at },
      sql
    )
  })
}
