import type { MedusaContainer } from "@medusajs/framework/types"
import type { Temporal } from "temporal-polyfill"
import { BOOKING_MODULE } from "../modules/booking"
import type { Attempt } from "../modules/booking/checkout"
import type { Claim } from "../modules/booking/claim"
import type BookingModuleService from "../modules/booking/service"
import { STORE_CREDIT_MODULE } from "../modules/store-credit"
import type StoreCreditModuleService from "../modules/store-credit/service"

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
    if (!attempt.begun || claim.wallet_cents === 0) return attempt
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
