import { generateEntityId } from "@medusajs/framework/utils"
import type { RefusalCode } from "../../types/http"
import type { Sql } from "../../types/sql"
import { lockMealDaysById, takeSeats } from "./seats"

export type Channel = "wallet" | "card"
export type RefundPart = { to: Channel; cents: number; status: "done" | "pending" }
export type CancelledBooking = { booking_id: string; checkout_id: string; day: string; refund_cents: number; refund_to: Channel; refunds: RefundPart[] }
export type Cancelling = {
  customer_id: string
  booking_ids: string[]
  refund_to: Channel
  cancelled_by: string
  /** Why staff cancels, in words that the family reads. */
  reason?: string
  at: Date
  /** Decides again under the lock: the cents that come back, or why not. */
  decide: (booking: BookingToCancel) => { refund_cents: number } | { refusal: RefusalCode }
}
export type BookingToCancel = {
  id: string
  checkout_id: string
  canteen_service_id: string
  meal_day_id: string
  beneficiary_id: string
  day: string
  status: string
  price_cents: number
  decided_under: Record<string, unknown>
}
export type Cancelled = {
  cancelled: CancelledBooking[]
  /** Those among `cancelled` that this call cancelled: their wallet part is to be posted now. */
  fresh: (CancelledBooking & { payee_id: string; wallet_cents: number })[]
  refused: { booking_id: string; refusal: RefusalCode }[]
}

const BOOKING = "id, checkout_id, canteen_service_id, meal_day_id, beneficiary_id, day, status, price_cents, decided_under"

/**
 * Cancels bookings of one customer: seats are freed, refunds written by channel, the order is left to follow. A booking that is cancelled already
 * answers its refund again. Ids of others are not found. Locks: checkouts, then meal days; the caller then posts to the wallet.
 */
export async function cancelBookings(sql: Sql, cancelling: Cancelling): Promise<Cancelled> {
  const wanted = await sql<BookingToCancel>(
    `SELECT ${BOOKING} FROM canteen_booking WHERE id = ANY(?) AND customer_id = ? AND deleted_at IS NULL`,
    [cancelling.booking_ids, cancelling.customer_id]
  )
  const cardLeft = await lockCheckouts(sql, [...new Set(wanted.map((booking) => booking.checkout_id))])
  const days = await lockMealDaysById(sql, wanted.map((booking) => booking.meal_day_id))
  const bookings = await sql<BookingToCancel>(`SELECT ${BOOKING} FROM canteen_booking WHERE id = ANY(?) ORDER BY day, id`, [
    wanted.map((booking) => booking.id),
  ])
  const result: Cancelled = { cancelled: [], fresh: [], refused: [] }
  for (const booking of bookings) {
    if (booking.status === "cancelled") {
      result.cancelled.push(await known(sql, booking, cancelling.refund_to))
      continue
    }
    const decided = booking.status === "confirmed" ? cancelling.decide(booking) : { refusal: notConfirmed(booking) }
    if ("refusal" in decided) {
      result.refused.push({ booking_id: booking.id, refusal: decided.refusal })
      continue
    }
    const checkout = cardLeft.get(booking.checkout_id)
    if (!checkout) throw new Error(`checkout ${booking.checkout_id} is gone`)
    const parts = share(decided.refund_cents, checkout, cancelling.refund_to)
    await write(sql, booking, parts, cancelling)
    days.free(booking.meal_day_id)
    const cancelled = summary(booking, cancelling.refund_to, [
      { to: "card", cents: parts.card, status: "pending" },
      { to: "wallet", cents: parts.wallet, status: "done" },
    ])
    result.cancelled.push(cancelled)
    result.fresh.push({ ...cancelled, payee_id: checkout.payee_id, wallet_cents: parts.wallet })
  }
  await takeSeats(sql, days)
  return result
}

/** A meal that is being paid is no booking yet; one that was served stays due. */
function notConfirmed({ status }: BookingToCancel): RefusalCode {
  return status === "held" ? "held" : "not_cancellable"
}

/** `card_cents`: what the card paid and did not get back; `left_cents`: what both paid and did not get back, a gesture of staff included. */
type LockedCheckout = { payee_id: string; card_cents: number; left_cents: number }

/** What comes back to the card and to the wallet, never more than is left of the order; it is taken off what is left. */
function share(cents: number, checkout: LockedCheckout, to: Channel): { card: number; wallet: number } {
  const back = Math.min(cents, checkout.left_cents)
  const card = to === "card" ? Math.min(back, checkout.card_cents) : 0
  checkout.card_cents -= card
  checkout.left_cents -= back
  return { card, wallet: back - card }
}

async function lockCheckouts(sql: Sql, ids: string[]): Promise<Map<string, LockedCheckout>> {
  await sql(`SELECT id FROM canteen_checkout WHERE id = ANY(?) ORDER BY id COLLATE "C" FOR UPDATE`, [ids])
  const rows = await sql<LockedCheckout & { id: string }>(
    `SELECT c.id, c.payee_id, (c.total_cents - c.wallet_cents - coalesce(sum(r.cents) FILTER (WHERE r.channel = 'card'), 0))::int AS card_cents,
       (c.total_cents - coalesce(sum(r.cents), 0))::int AS left_cents
     FROM canteen_checkout c LEFT JOIN canteen_refund r ON r.checkout_id = c.id WHERE c.id = ANY(?) GROUP BY c.id`,
    [ids]
  )
  return new Map(rows.map((row) => [row.id, row]))
}

function summary(booking: BookingToCancel, refundTo: Channel, parts: RefundPart[]): CancelledBooking {
  const refunds = parts.filter((part) => part.cents > 0)
  return {
    booking_id: booking.id,
    checkout_id: booking.checkout_id,
    day: booking.day,
    refund_cents: refunds.reduce((sum, part) => sum + part.cents, 0),
    refund_to: refunds[0]?.to ?? refundTo,
    refunds,
  }
}

async function known(sql: Sql, booking: BookingToCancel, refundTo: Channel): Promise<CancelledBooking> {
  const rows = await sql<{ channel: Channel; cents: number; state: string }>(
    "SELECT channel, cents, state FROM canteen_refund WHERE booking_id = ? ORDER BY channel",
    [booking.id]
  )
  const parts = rows.map(({ channel, cents, state }) => ({ to: channel, cents, status: state === "done" ? ("done" as const) : ("pending" as const) }))
  return summary(booking, refundTo, parts)
}

async function write(sql: Sql, booking: BookingToCancel, parts: { card: number; wallet: number }, cancelling: Cancelling): Promise<void> {
  await sql(
    `UPDATE canteen_booking SET status = 'cancelled', cancelled_at = ?, cancelled_by = ?, cancel_reason = ?, order_follows = false, updated_at = now() WHERE id = ?`,
    [cancelling.at, cancelling.cancelled_by, cancelling.reason ?? null, booking.id]
  )
  const refunds = [
    { channel: "card", cents: parts.card, state: "due" },
    { channel: "wallet", cents: parts.wallet, state: "done" },
  ].filter((refund) => refund.cents > 0)
  for (const { channel, cents, state } of refunds) {
    await sql("INSERT INTO canteen_refund (id, booking_id, checkout_id, channel, cents, state) VALUES (?, ?, ?, ?, ?, ?)", [
      generateEntityId(undefined, "cref"),
      booking.id,
      booking.checkout_id,
      channel,
      cents,
      state,
    ])
  }
}
