import type { MedusaContainer } from "@medusajs/framework/types"
import { BOOKING_MODULE } from "../../../src/modules/booking"
import type { Cancelled, Channel } from "../../../src/modules/booking/cancel"
import type BookingModuleService from "../../../src/modules/booking/service"
import { STORE_CREDIT_MODULE } from "../../../src/modules/store-credit"
import type StoreCreditModuleService from "../../../src/modules/store-credit/service"

type Cancelling = { customer_id: string; checkout_id: string; at: Date; booking_ids?: string[]; refund_to?: Channel }

/** Cancels meals of a checkout at the price paid, as the workflow does: bookings and wallet in one transaction. */
export async function cancelAndRefund(container: MedusaContainer, { customer_id, checkout_id, at, booking_ids, refund_to = "wallet" }: Cancelling): Promise<Cancelled> {
  const bookings = container.resolve<BookingModuleService>(BOOKING_MODULE)
  const wallets = container.resolve<StoreCreditModuleService>(STORE_CREDIT_MODULE)
  const ids = booking_ids ?? (await bookings.listCanteenBookings({ checkout_id })).map((booking) => booking.id)
  return bookings.atomically(async (sql) => {
    const decide = (booking: { price_cents: number }): { refund_cents: number } => ({ refund_cents: booking.price_cents })
    const cancelled = await bookings.cancel(sql, { customer_id, booking_ids: ids, refund_to, cancelled_by: customer_id, at, decide })
    for (const { booking_id, payee_id, wallet_cents } of cancelled.fresh) {
      if (wallet_cents === 0) continue
      const facts = { customer_id, payee_id, amount_cents: wallet_cents, kind: "refund" as const, label: "Annulation de repas" }
      await wallets.post({ ...facts, idempotency_key: `refund:${booking_id}`, reference: booking_id, at }, sql)
    }
    return cancelled
  })
}

/** The codes of those that failed; an error without code answers itself. */
export async function codesOf(work: Promise<unknown>[]): Promise<unknown[]> {
  const results = await Promise.allSettled(work)
  return results.flatMap((result) => {
    if (result.status === "fulfilled") return []
    const reason = result.reason as { code?: unknown }
    return [reason.code ?? result.reason]
  })
}

/** How many failed with each code. */
export function countCodes(codes: unknown[]): Record<string, number> {
  const counted: Record<string, number> = {}
  for (const code of codes) counted[String(code)] = (counted[String(code)] ?? 0) + 1
  return counted
}
