import type { Sql } from "../../types/sql"
import { type CheckoutRow, type CheckoutState, type Claim, type Seat, claimMeals, lockCheckout, release } from "./claim"
import { cartCompleted, checkoutLost } from "./errors"
import { leaveLine, returnToLine } from "./offers"
import { lockMealDaysById, takeSeats } from "./seats"

/** How long one attempt may hold a checkout: longer than the 120 s for which Medusa locks a cart. */
const BUSY_SECONDS = 150

export type Hold = { expires_at: Date; extended: boolean }
export type Attempt = { checkout: CheckoutRow; /** False when the cart was paid before: nothing was written. */ begun: boolean }

/**
 * Starts the hold of a cart's meals, or extends it once. The end of a hold never lies later than `lasts` minutes after its first start once one
 * of its meals is past its cutoff (`canExtend` false).
 * @throws CanteenError `cart.completed`, `meals.refused`, `meals.full`, `busy`
 */
export async function holdMeals(sql: Sql, claim: Claim, lasts: { minutes: number; canExtend: boolean }): Promise<Hold> {
  const checkout = await lockCheckout(sql, claim)
  if (checkout.state === "paid" || checkout.state === "ordered") throw cartCompleted(claim.cart_id)
  await claimMeals(sql, checkout, claim, "held")
  const hold = nextHold(checkout, claim.at, lasts)
  await sql(
    `UPDATE canteen_checkout SET state = 'open', total_cents = ?, wallet_cents = ?, payee_id = ?, first_held_at = ?, held_until = ?, hold_extended = ?,
       updated_at = now() WHERE id = ?`,
    [claim.total_cents, claim.wallet_cents, claim.payee_id, hold.first_held_at, hold.expires_at, hold.extended, checkout.id]
  )
  return { expires_at: hold.expires_at, extended: hold.extended }
}

function nextHold(checkout: CheckoutRow, at: Date, lasts: { minutes: number; canExtend: boolean }): Hold & { first_held_at: Date } {
  const end = new Date(at.getTime() + lasts.minutes * 60_000)
  const { held_until, first_held_at } = checkout
  const isLive = held_until !== null && first_held_at !== null && held_until > at
  if (!isLive) return { first_held_at: at, expires_at: end, extended: false }
  if (checkout.hold_extended || !lasts.canExtend) return { first_held_at, expires_at: held_until, extended: checkout.hold_extended }
  return { first_held_at, expires_at: end, extended: true }
}

/**
 * Begins one attempt to pay: the row is locked, its meals are claimed, and it becomes `paid` (wallet alone: it can only go forward) or stays
 * `open` and busy (a card is asked next). A cart that is paid already begins nothing: its order comes back.
 * @throws CanteenError `meals.refused`, `meals.full`, `busy`
 */
export async function beginAttempt(sql: Sql, claim: Claim, method: "wallet" | "card"): Promise<Attempt> {
  const checkout = await lockCheckout(sql, claim)
  if (checkout.state === "paid" || checkout.state === "ordered") return { checkout, begun: false }
  const written = await claimMeals(sql, checkout, claim, method === "wallet" ? "confirmed" : "held")
  const [begun] = await sql<{ attempt: number }>(
    `UPDATE canteen_checkout SET state = ?, attempt = attempt + 1, total_cents = ?, wallet_cents = ?, payee_id = ?, arrived_at = ?,
       busy_until = now() + make_interval(secs => ?), updated_at = now() WHERE id = ? RETURNING attempt`,
    [method === "wallet" ? "paid" : "open", claim.total_cents, claim.wallet_cents, claim.payee_id, claim.at, BUSY_SECONDS, checkout.id]
  )
  if (method === "wallet") await confirm(sql, checkout.id, { written, at: claim.at })
  const state = method === "wallet" ? "paid" : "open"
  return {
    begun: true,
    checkout: {
      ...checkout,
      state,
      attempt: begun?.attempt ?? checkout.attempt,
      total_cents: claim.total_cents,
      wallet_cents: claim.wallet_cents,
      payee_id: claim.payee_id,
      busy: true,
    },
  }
}

/** Confirms what was held. Its meal days must be locked: whoever waited for a meal that is booked now, or was `written` as such, leaves the line. */
async function confirm(sql: Sql, checkoutId: string, { written, at }: { written: Seat[]; at: Date }): Promise<void> {
  const held = await sql<Seat>(
    "UPDATE canteen_booking SET status = 'confirmed', updated_at = now() WHERE checkout_id = ? AND status = 'held' RETURNING beneficiary_id, meal_day_id",
    [checkoutId]
  )
  await leaveLine(sql, [...written, ...held], at)
}

/** Holds a paid checkout whose attempt let go of it, to make its order; false while another attempt holds it. */
export async function takeOver(sql: Sql, checkoutId: string): Promise<boolean> {
  const taken = await sql(
    `UPDATE canteen_checkout SET busy_until = now() + make_interval(secs => ?), updated_at = now()
     WHERE id = ? AND state = 'paid' AND coalesce(busy_until <= now(), true) RETURNING id`,
    [BUSY_SECONDS, checkoutId]
  )
  return taken.length > 0
}

/** Lets go of a paid checkout whose order could not be made: the next attempt need not wait. */
export async function letGo(sql: Sql, checkoutId: string): Promise<void> {
  await sql("UPDATE canteen_checkout SET busy_until = NULL, updated_at = now() WHERE id = ? AND state = 'paid'", [checkoutId])
}

/**
 * Notes the order of a checkout and confirms its bookings; without effect when it is noted. An attempt that lost its meals, or was taken back
 * while its card was asked, has no order: the caller undoes it.
 * @throws CanteenError `checkout.lost`
 */
export async function noteOrder(sql: Sql, checkoutId: string, orderId: string): Promise<void> {
  const [row] = await sql<{ state: CheckoutState; order_id: string | null; total_cents: number; arrived_at: Date }>(
    "SELECT state, order_id, total_cents, arrived_at FROM canteen_checkout WHERE id = ? FOR UPDATE",
    [checkoutId]
  )
  if (row?.state === "ordered" && row.order_id === orderId) return
  // What the wallet paid was confirmed as it was paid.
  if (row?.state !== "paid") {
    await lockMealDaysById(sql, (await heldBookings(sql, checkoutId)).map((booking) => booking.meal_day_id))
    if (row?.state !== "open" || (await heldCents(sql, checkoutId)) !== row.total_cents) throw checkoutLost(checkoutId)
    await confirm(sql, checkoutId, { written: [], at: row.arrived_at })
  }
  await sql(
    `UPDATE canteen_checkout SET state = 'ordered', order_id = ?, busy_until = NULL, held_until = NULL, updated_at = now() WHERE id = ?`,
    [orderId, checkoutId]
  )
}

async function heldBookings(sql: Sql, checkoutId: string): Promise<{ id: string; meal_day_id: string }[]> {
  return sql("SELECT id, meal_day_id FROM canteen_booking WHERE checkout_id = ? AND status = 'held'", [checkoutId])
}

async function heldCents(sql: Sql, checkoutId: string): Promise<number> {
  const [held] = await sql<{ cents: number }>(
    "SELECT coalesce(sum(price_cents), 0)::int AS cents FROM canteen_booking WHERE checkout_id = ? AND status = 'held'",
    [checkoutId]
  )
  return held?.cents ?? 0
}

/**
 * Undoes `noteOrder` for an order that was taken back in the same completion. What a card paid is an attempt again, for `reverseAttempt` to end;
 * what the wallet paid alone stays paid, and its order is made again.
 */
export async function forgetOrder(sql: Sql, checkoutId: string, orderId: string): Promise<void> {
  const [row] = await sql<{ state: CheckoutState }>(
    `UPDATE canteen_checkout SET order_id = NULL, updated_at = now(), state = CASE WHEN wallet_cents = total_cents THEN 'paid' ELSE 'open' END,
       busy_until = CASE WHEN wallet_cents = total_cents THEN NULL ELSE now() + make_interval(secs => ?) END
     WHERE id = ? AND order_id = ? AND state = 'ordered' RETURNING state`,
    [BUSY_SECONDS, checkoutId, orderId]
  )
  if (row?.state !== "open") return
  const booked = await sql<{ meal_day_id: string }>("SELECT meal_day_id FROM canteen_booking WHERE checkout_id = ? AND status = 'confirmed'", [checkoutId])
  await lockMealDaysById(sql, booked.map((booking) => booking.meal_day_id))
  await sql("UPDATE canteen_booking SET status = 'held', updated_at = now() WHERE checkout_id = ? AND status = 'confirmed'", [checkoutId])
  await returnToLine(sql, checkoutId)
}

/**
 * Takes back one failed attempt, and nothing that another one wrote: the meals go back to the hold that kept them before, or are freed.
 * @returns the row when it was reversed; the caller reverses the wallet's part in the same transaction
 */
export async function reverseAttempt(sql: Sql, attempted: { id: string; attempt: number }, at: Date): Promise<CheckoutRow | undefined> {
  const [row] = await sql<CheckoutRow>(
    `UPDATE canteen_checkout SET busy_until = NULL, state = CASE WHEN held_until > ? THEN 'open' ELSE 'reversed' END, updated_at = now()
     WHERE id = ? AND attempt = ? AND state = 'open' AND busy_until IS NOT NULL
     RETURNING id, cart_id, customer_id, payee_id, state, attempt, total_cents, wallet_cents, first_held_at, held_until, hold_extended, order_id, false AS busy`,
    [at, attempted.id, attempted.attempt]
  )
  if (row?.state === "reversed") await releaseCheckout(sql, row.id)
  return row
}

/** Frees what a checkout holds. Its row must be locked. */
async function releaseCheckout(sql: Sql, checkoutId: string): Promise<void> {
  const held = await heldBookings(sql, checkoutId)
  if (held.length === 0) return
  const days = await lockMealDaysById(sql, held.map((booking) => booking.meal_day_id))
  const still = await heldBookings(sql, checkoutId)
  await release(sql, still.map((booking) => booking.id))
  for (const booking of still) days.free(booking.meal_day_id)
  await takeSeats(sql, days)
}

/**
 * Frees the meals of one hold that ended, if there is one. An attempt's row is left alone, be it running or dead: its wallet's part must
 * come back with it.
 * @returns the cart's id, or nothing when no hold has ended
 */
export async function releaseEndedHold(sql: Sql, at: Date): Promise<string | undefined> {
  const [ended] = await sql<{ id: string; cart_id: string }>(
    `SELECT id, cart_id FROM canteen_checkout WHERE state = 'open' AND held_until <= ? AND busy_until IS NULL
     ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED`,
    [at]
  )
  if (!ended) return undefined
  await releaseCheckout(sql, ended.id)
  await sql("UPDATE canteen_checkout SET state = 'reversed', held_until = NULL, updated_at = now() WHERE id = ?", [ended.id])
  return ended.cart_id
}
