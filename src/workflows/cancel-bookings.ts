import { StepResponse, WorkflowResponse, createStep, createWorkflow, transform, when } from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { Temporal } from "temporal-polyfill"
import { staffRefundCents } from "../decisions/staff-cancelling"
import { BOOKING_MODULE } from "../modules/booking"
import type { BookingToCancel, Cancelled, Channel } from "../modules/booking/cancel"
import type BookingModuleService from "../modules/booking/service"
import { STORE_CREDIT_MODULE } from "../modules/store-credit"
import type StoreCreditModuleService from "../modules/store-credit/service"
import { readCancelling } from "../queries/cancelling"
import type { RefusalCode } from "../types/http"
import { giveBack } from "./give-back"

/** Staff cancels at any time and says why; `waive_cutoff` gives back all that was paid. */
export type StaffCancelling = { user_id: string; reason: string; waive_cutoff: boolean }
export type CancelBookingsInput = { booking_ids: string[]; customer_id: string; refund_to: Channel; now: string; staff?: StaffCancelling }
export const BOOKINGS_CANCELLED = "canteen.bookings_cancelled"
const LABELS = { family: "Annulation de repas", staff: "Repas annulés par la mairie" }

/** Seats freed and wallet credited in one local transaction, each deadline decided again under the lock; the orders follow. */
const cancelBookingsStep = createStep("canteen-cancel-bookings", async (input: CancelBookingsInput, { container }) => {
  const { booking_ids, customer_id, refund_to, staff } = input
  const bookings = container.resolve<BookingModuleService>(BOOKING_MODULE)
  const wallets = container.resolve<StoreCreditModuleService>(STORE_CREDIT_MODULE)
  const now = Temporal.Instant.from(input.now)
  const at = new Date(now.epochMilliseconds)
  const decisionOn = await readCancelling(container, { customer_id, booking_ids, now })
  const decide = (booking: BookingToCancel): { refund_cents: number } | { refusal: RefusalCode } => {
    const decision = decisionOn(booking)
    if (staff) return { refund_cents: staffRefundCents(decision, booking.price_cents, staff.waive_cutoff) }
    if (decision?.allowed) return { refund_cents: decision.refund_cents ?? 0 }
    return { refusal: decision?.refusal ?? "not_cancellable" }
  }
  const by = staff ? { cancelled_by: staff.user_id, reason: staff.reason } : { cancelled_by: customer_id }
  const label = staff ? LABELS.staff : LABELS.family
  const result = await bookings.atomically(async (sql): Promise<Cancelled> => {
    const cancelled = await bookings.cancel(sql, { booking_ids, customer_id, refund_to, ...by, at, decide })
    await giveBack(wallets, sql, { customer_id, fresh: cancelled.fresh, label, at })
    return cancelled
  })
  return new StepResponse(result)
})

/** Cancels meals of one family; what comes back is in the wallet at once, the card's part is sent right after. */
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
