import type { Day } from "../../types/http"
import type { Sql } from "../../types/sql"
import { type BookingToCancel, type Cancelled, cancelBookings } from "./cancel"
import { release } from "./claim"
import { lockMealDays, lockMealDaysById, takeSeats } from "./seats"

/** Meal days that are shut, both ends included. */
export type ShutPeriod = { meal_day_service_ids: string[]; from: Day; to: Day }
export type MealsConcerned = { meals: number; families: number; refund_cents: number; held: number }
export type StandingMeal = { booking_id: string; canteen_service_id: string; day: Day }
/** Paid meals by family, with the service whose meal day they are on; the checkouts that hold others. */
export type StandingMeals = { paid: { customer_id: string; meals: StandingMeal[] }[]; holds: string[] }

const IN_PERIOD = "meal_day_service_id = ANY(?) AND day BETWEEN ? AND ? AND deleted_at IS NULL"
const bindingsOf = ({ meal_day_service_ids, from, to }: ShutPeriod): unknown[] => [meal_day_service_ids, from, to]

/** What a closure would cancel, in cents really paid; held meals are being paid by card. */
export async function countConcerned(sql: Sql, period: ShutPeriod): Promise<MealsConcerned> {
  const [row] = await sql<MealsConcerned>(
    `SELECT count(*) FILTER (WHERE status = 'confirmed')::int AS meals,
       count(DISTINCT customer_id) FILTER (WHERE status = 'confirmed')::int AS families,
       coalesce(sum(price_cents) FILTER (WHERE status = 'confirmed'), 0)::int AS refund_cents,
       count(*) FILTER (WHERE status = 'held')::int AS held
     FROM canteen_booking WHERE ${IN_PERIOD}`,
    bindingsOf(period)
  )
  return row ?? { meals: 0, families: 0, refund_cents: 0, held: 0 }
}

/**
 * The meals that stand on days that are shut. Every meal day is locked first, missing ones made: a booking that was under way has committed and is seen
 * here, and the next one finds the closure under its own lock. So nothing is booked on these days afterwards.
 */
export async function standingMeals(sql: Sql, period: ShutPeriod, days: Parameters<typeof lockMealDays>[1]): Promise<StandingMeals> {
  await lockMealDays(sql, days)
  const rows = await sql<{ id: string; customer_id: string; checkout_id: string; meal_day_service_id: string; day: Day; status: string }>(
    `SELECT id, customer_id, checkout_id, meal_day_service_id, day, status FROM canteen_booking WHERE ${IN_PERIOD} AND status IN ('held', 'confirmed') ORDER BY customer_id, day, id`,
    bindingsOf(period)
  )
  const paid = new Map<string, StandingMeal[]>()
  for (const row of rows.filter(({ status }) => status === "confirmed")) {
    const meal = { booking_id: row.id, canteen_service_id: row.meal_day_service_id, day: row.day }
    paid.set(row.customer_id, [...(paid.get(row.customer_id) ?? []), meal])
  }
  const holds = [...new Set(rows.filter(({ status }) => status === "held").map((row) => row.checkout_id))].sort()
  return { paid: [...paid].map(([customer_id, meals]) => ({ customer_id, meals })), holds }
}

/**
 * Takes the shut days out of one hold, also while its card is being asked: that attempt then has no order (`checkout.lost`) and its card is never captured.
 * Locks: the checkout, then its meal days. A checkout that became an order meanwhile holds nothing any more.
 */
export async function dropHold(sql: Sql, checkoutId: string, period: ShutPeriod): Promise<void> {
  await sql("SELECT id FROM canteen_checkout WHERE id = ? FOR UPDATE", [checkoutId])
  const held = `SELECT id, meal_day_id FROM canteen_booking WHERE checkout_id = ? AND status = 'held' AND ${IN_PERIOD}`
  const bindings = [checkoutId, ...bindingsOf(period)]
  const before = await sql<{ id: string; meal_day_id: string }>(held, bindings)
  const days = await lockMealDaysById(sql, before.map((booking) => booking.meal_day_id))
  const still = await sql<{ id: string; meal_day_id: string }>(held, bindings)
  await release(sql, still.map((booking) => booking.id))
  for (const booking of still) days.free(booking.meal_day_id)
  await takeSeats(sql, days)
}

export type ClosureCancelling = {
  customer_id: string
  by: string
  at: Date
  /** Meals by booking, with the closure that shuts their day now: none for a day that was reopened meanwhile. */
  closures: ReadonlyMap<string, string>
}

/** Cancels one family's meals on shut days, all that was paid to the wallet, whatever the cutoff, and notes by which closure. */
export async function cancelForClosure(sql: Sql, cancelling: ClosureCancelling): Promise<Cancelled> {
  const { customer_id, by, at, closures } = cancelling
  const decide = (booking: BookingToCancel): { refund_cents: number } => ({ refund_cents: booking.price_cents })
  const cancelled = await cancelBookings(sql, { customer_id, booking_ids: [...closures.keys()], refund_to: "wallet", cancelled_by: by, at, decide })
  const fresh = cancelled.fresh.map((booking) => booking.booking_id)
  await sql(
    `UPDATE canteen_booking b SET closure_id = t.closure FROM unnest(?::text[], ?::text[]) AS t(id, closure) WHERE b.id = t.id`,
    [fresh, fresh.map((id) => closures.get(id) ?? null)]
  )
  return cancelled
}

/** What closures have cancelled, by closure: meals, families, and cents that came back. */
export async function cancelledByClosure(sql: Sql, closureIds: string[]): Promise<Map<string, Omit<MealsConcerned, "held">>> {
  const rows = await sql<{ closure_id: string } & Omit<MealsConcerned, "held">>(
    `SELECT b.closure_id, count(*)::int AS meals, count(DISTINCT b.customer_id)::int AS families, coalesce(sum(b.price_cents), 0)::int AS refund_cents
     FROM canteen_booking b WHERE b.closure_id = ANY(?) GROUP BY b.closure_id`,
    [closureIds]
  )
  return new Map(rows.map(({ closure_id, meals, families, refund_cents }) => [closure_id, { meals, families, refund_cents }]))
}

/** How many families closures concern together: one family may have lost meals of several services. */
export async function countFamilies(sql: Sql, closureIds: string[]): Promise<number> {
  const [row] = await sql<{ families: number }>(
    "SELECT count(DISTINCT customer_id)::int AS families FROM canteen_booking WHERE closure_id = ANY(?)",
    [closureIds]
  )
  return row?.families ?? 0
}
