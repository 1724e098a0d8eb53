import { SENDING_IS_OVER, type Sending } from "../../types/sending"
import type { Sql } from "../../types/sql"

/** An attempt to pay by card whose process died. `created_at` is the database's time of its checkout. */
export type DeadAttempt = { id: string; cart_id: string; customer_id: string; attempt: number; created_at: Date }
export type OpenRefund = Sending & { cents: number; reason: string | null }
export type UnsettledCheckout = { id: string; cart_id: string; order_id: string | null }

/** What a crash or a lost event may have left half done: repairs go on from here. Each read is one statement, the oldest first. */
export class UnfinishedCheckouts {
  constructor(private readonly reading: () => Sql) {}

  /** Attempts whose process died before it could take them back. */
  async deadAttempts(limit: number): Promise<DeadAttempt[]> {
    return this.reading()(
      "SELECT id, cart_id, customer_id, attempt, created_at FROM canteen_checkout WHERE state = 'open' AND busy_until <= now() ORDER BY created_at LIMIT ?",
      [limit]
    )
  }

  /** Checkouts in this state that are not settled and that no attempt holds. */
  async unsettled(state: "paid" | "ordered", limit: number): Promise<UnsettledCheckout[]> {
    return this.reading()(
      `SELECT id, cart_id, order_id FROM canteen_checkout WHERE state = ? AND NOT settled AND coalesce(busy_until <= now(), true)
       ORDER BY created_at LIMIT ?`,
      [state, limit]
    )
  }

  /** Checkouts whose order does not follow its cancelled meals or its refunds yet, by id. */
  async toFollow(limit: number): Promise<string[]> {
    const rows = await this.reading()<{ id: string }>(
      `SELECT checkout_id AS id FROM canteen_booking WHERE NOT order_follows AND status = 'cancelled' AND deleted_at IS NULL
       UNION SELECT checkout_id FROM canteen_refund WHERE state <> 'done' AND deleted_at IS NULL ORDER BY 1 LIMIT ?`,
      [limit]
    )
    return rows.map(({ id }) => id)
  }

  /** Refunds of a checkout that its card is to get: one whose sending is over without an answer, else due ones. While one is on its way none is sent. */
  async cardRefunds(checkoutId: string): Promise<OpenRefund[]> {
    return this.reading()(
      `SELECT id, cents, state, sent_at::text, reason FROM canteen_refund WHERE checkout_id = ? AND channel = 'card' AND deleted_at IS NULL AND (
         (${SENDING_IS_OVER})
         OR (state = 'due' AND NOT EXISTS (SELECT 1 FROM canteen_refund o WHERE o.checkout_id = ? AND o.channel = 'card' AND o.state = 'unknown')))
       ORDER BY created_at, id`,
      [checkoutId, checkoutId]
    )
  }
}
