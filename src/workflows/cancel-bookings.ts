import { StepResponse, WorkflowResponse, createStep, createWorkflow, transform, when } from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { Temporal } from "temporal-polyfill"
import { BOOKING_MODULE } from "../modules/booking"
import type { BookingToCancel, Cancelled, Channel } from "../modules/booking/cancel"
import type BookingModuleService from "../modules/booking/service"
import { STORE_CREDIT_MODULE } from "../modules/store-credit"
import type StoreCreditModuleService from "../modules/store-credit/service"
import { readMealRules } from "../queries/meal-rules"
import { readPromisedRules } from "../queries/promised-rules"
import { notFound } from "../types/canteen-error"
import type { RefusalCode } from "../types/http"

export type CancelBookingsInput = { booking_ids: string[]; customer_id: string; refund_to: Channel; now: string }
export const BOOKINGS_CANCELLED = "canteen.bookings_cancelled"
const REFUND_LABEL = "Annulation de repas"

/** Seats freed and wallet credited in one local transaction, each deadline decided again under the lock; the orders follow. */
const cancelBookingsStep = createStep("canteen-cancel-bookings", async (input: CancelBookingsInput, { container }) => {
  const bookings = container.resolve<BookingModuleService>(BOOKING_MODULE)
  const wallets = container.resolve<StoreCreditModuleService>(STORE_CREDIT_MODULE)
  const now = Temporal.Instant.from(input.now)
  const at = new Date(now.epochMilliseconds)
  const known = await bookings.listCanteenBookings({ id: input.booking_ids, customer_id: input.customer_id })
  const missing = input.booking_ids.find((id) => !known.some((booking) => booking.id === id))
  if (missing) throw notFound("booking", missing)
  const days = known.map((booking) => booking.day).sort()
  const { services } = await readMealRules(container, {
    customerId: input.customer_id,
    canteenServiceIds: known.map((booking) => booking.canteen_service_id),
    from: days[0] ?? "",
    to: days.at(-1) ?? "",
  })
  const promised = await readPromisedRules(container, known)
  const decide = (booking: BookingToCancel): { refund_cents: number } | { refusal: RefusalCode } => {
    const prepared = services.get(booking.canteen_service_id)
    const decision = prepared && promised(booking, prepared).decideCancelling({ date: booking.day, now, paid_cents: booking.price_cents })
    if (decision?.allowed) return { refund_cents: decision.refund_cents ?? 0 }
    return { refusal: decision?.refusal ?? "not_cancellable" }
  }
  const result = await bookings.atomically(async (sql): Promise<Cancelled> => {
    const { booking_ids, customer_id, refund_to } = input
    const cancelled = await bookings.cancel(sql, { booking_ids, customer_id, refund_to, cancelled_by: customer_id, at, decide })
    for (const { booking_id, payee_id, wallet_cents } of [...cancelled.fresh].sort((a, b) => (a.payee_id < b.payee_id ? -1 : 1))) {
      if (wallet_cents === 0) continue
      const idempotency_key = `refund:${booking_id}`
      await wallets.post(
        { customer_id, payee_id, amount_cents: wallet_cents, kind: "refund", label: REFUND_LABEL, idempotency_key, reference: booking_id, at },
        sql
      )
    }
    return cancelled
  })
  return new StepResponse(result)
})

/** Cancels meals before their cutoff; what comes back is in the wallet at once, the card's part is sent right after. */
export const cancelBookingsWorkflow = createWorkflow("canteen-cancel-bookings-of-a-family", (input: CancelBookingsInput) => {
  const result = cancelBookingsStep(input)
  when({ result }, ({ result }) => result.fresh.length > 0).then(() => {
    emitEventStep({
      eventName: BOOKINGS_CANCELLED,
      data: transform({ result, input }, ({ result, input }) => ({
        customer_id: input.customer_id,
        booking_ids: result.fresh.map((booking) => booking.booking_id),
        checkout_ids: [...new Set(result.fresh.map((booking) => booking.checkout_id))],
      })),
    })
  })
  return new WorkflowResponse(result)
})
