import { generateEntityId } from "@medusajs/framework/utils"
import { notFound } from "../../types/canteen-error"
import type { Sql } from "../../types/sql"
import type { Channel } from "./cancel"
import { refundExceeds, refundKeyReused } from "./errors"

/** Money that staff gives back of an order without cancelling a meal of it. `commune_ids` are the caller's: it gives back what was paid for their meals. */
export type Gesture = {
  order_id: string
  commune_ids: string[]
  refund_to: Channel
  cents: number
  reason: string
  refunded_by: string
  /** The same key again answers the same gesture. */
  idempotency_key: string | null
}
export type MadeGesture = { id: string; checkout_id: string; customer_id: string; payee_id: string; commune_id: string; cents: number; refund_to: Channel; replayed: boolean }

type CheckoutLeft = { id: string; customer_id: string; payee_id: string; card_cents: number }
type CommuneLeft = { commune_id: string; cents: number }
type KnownGesture = { id: string; checkout_id: string; commune_id: string; cents: number; channel: Channel; reason: string }

/**
 * Writes a gesture under the lock of its checkout, for the caller's commune of which the order holds most: never more than that, nor than its card has
 * paid and did not get back. Its order follows later; the caller posts a wallet's part in the same transaction.
 * @throws CanteenError `order.not_found`, `order.refund_exceeds` with what is left, `refund.key_reused`
 */
export async function makeGesture(sql: Sql, gesture: Gesture): Promise<MadeGesture> {
  const checkout = await lockOrder(sql, gesture.order_id)
  const known = await gestureOfKey(sql, gesture)
  if (known) return replay(known, checkout, gesture)
  const [most] = await leftOf(sql, checkout.id, gesture.commune_ids)
  if (!most) throw notFound("order", gesture.order_id)
  const limit = gesture.refund_to === "card" ? Math.min(most.cents, checkout.card_cents) : most.cents
  if (gesture.cents > limit) throw refundExceeds(gesture.cents, limit)
  const id = generateEntityId(undefined, "cref")
  await sql(
    `INSERT INTO canteen_refund (id, booking_id, checkout_id, channel, cents, state, commune_id, reason, refunded_by, idempotency_key)
     VALUES (?, NULL, ?, ?, ?, 'due', ?, ?, ?, ?)`,
    [id, checkout.id, gesture.refund_to, gesture.cents, most.commune_id, gesture.reason, gesture.refunded_by, gesture.idempotency_key]
  )
  return made(checkout, { id, commune_id: most.commune_id, cents: gesture.cents }, gesture.refund_to, false)
}

async function lockOrder(sql: Sql, orderId: string): Promise<CheckoutLeft> {
  const [locked] = await sql<{ id: string }>("SELECT id FROM canteen_checkout WHERE order_id = ? AND state = 'ordered' AND deleted_at IS NULL FOR UPDATE", [orderId])
  if (!locked) throw notFound("order", orderId)
  const [checkout] = await sql<CheckoutLeft>(
    `SELECT c.id, c.customer_id, c.payee_id, (c.total_cents - c.wallet_cents - coalesce(sum(r.cents) FILTER (WHERE r.channel = 'card'), 0))::int AS card_cents
     FROM canteen_checkout c LEFT JOIN canteen_refund r ON r.checkout_id = c.id WHERE c.id = ? GROUP BY c.id`,
    [locked.id]
  )
  if (!checkout) throw notFound("order", orderId)
  return checkout
}

/** What an order still holds of each commune, in cents: the price of its meals less all that went back. The one that holds most comes first. */
async function leftOf(sql: Sql, checkoutId: string, communeIds: string[]): Promise<CommuneLeft[]> {
  return sql<CommuneLeft>(
    `SELECT b.commune_id, (sum(b.price_cents) - coalesce((
         SELECT sum(r.cents) FROM canteen_refund r LEFT JOIN canteen_booking own ON own.id = r.booking_id
         WHERE r.checkout_id = ? AND coalesce(own.commune_id, r.commune_id) = b.commune_id), 0))::int AS cents
     FROM canteen_booking b WHERE b.checkout_id = ? AND b.commune_id = ANY(?) AND b.status <> 'held' AND b.deleted_at IS NULL
     GROUP BY b.commune_id ORDER BY cents DESC, b.commune_id`,
    [checkoutId, checkoutId, communeIds]
  )
}

async function gestureOfKey(sql: Sql, { idempotency_key }: Gesture): Promise<KnownGesture | undefined> {
  if (idempotency_key === null) return undefined
  const [known] = await sql<KnownGesture>("SELECT id, checkout_id, commune_id, cents, channel, reason FROM canteen_refund WHERE idempotency_key = ?", [idempotency_key])
  return known
}

function replay(known: KnownGesture, checkout: CheckoutLeft, gesture: Gesture): MadeGesture {
  const isSame = known.checkout_id === checkout.id && known.cents === gesture.cents && known.channel === gesture.refund_to && known.reason === gesture.reason
  if (!isSame) throw refundKeyReused(String(gesture.idempotency_key))
  return made(checkout, known, known.channel, true)
}

function made(checkout: CheckoutLeft, row: { id: string; commune_id: string; cents: number }, refund_to: Channel, replayed: boolean): MadeGesture {
  const { id: checkout_id, customer_id, payee_id } = checkout
  return { id: row.id, checkout_id, customer_id, payee_id, commune_id: row.commune_id, cents: row.cents, refund_to, replayed }
}

