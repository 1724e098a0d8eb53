import type { MedusaContainer } from "@medusajs/framework/types"
import { StepResponse, WorkflowResponse, createStep, createWorkflow } from "@medusajs/framework/workflows-sdk"
import { BOOKING_MODULE } from "../modules/booking"
import type { Cancelled, Channel } from "../modules/booking/cancel"
import type { BookingRow } from "../modules/booking/service"
import type BookingModuleService from "../modules/booking/service"
import { STAFF_MODULE } from "../modules/staff"
import type StaffModuleService from "../modules/staff/service"
import { notFound } from "../types/canteen-error"
import { type StaffCancelling, cancelBookingsWorkflow } from "./cancel-bookings"

export type CancelAsStaffInput = StaffCancelling & { booking_ids: string[]; commune_ids: string[]; refund_to: Channel; now: string }
type CancelledByStaff = Pick<Cancelled, "cancelled" | "refused">

/** One family after the other, each whole or not at all: what one could not have is tried again by the same request. */
const cancelStep = createStep("canteen-cancel-as-staff", async (input: CancelAsStaffInput, { container }) => {
  const { booking_ids, commune_ids } = input
  const known = await container.resolve<BookingModuleService>(BOOKING_MODULE).listCanteenBookings({ id: booking_ids, commune_id: commune_ids })
  const missing = booking_ids.find((id) => !known.some((booking) => booking.id === id))
  if (missing) throw notFound("booking", missing)
  const result: CancelledByStaff = { cancelled: [], refused: [] }
  const failures: unknown[] = []
  for (const customer_id of [...new Set(known.map((booking) => booking.customer_id))].sort()) {
    const own = known.filter((booking) => booking.customer_id === customer_id)
    try {
      const { cancelled, refused } = await cancelOfFamily(container, input, own)
      result.cancelled.push(...cancelled)
      result.refused.push(...refused)
    } catch (error) {
      failures.push(error)
    }
  }
  if (failures.length > 0) throw failures[0]
  return new StepResponse(result)
})

async function cancelOfFamily(container: MedusaContainer, input: CancelAsStaffInput, own: BookingRow[]): Promise<CancelledByStaff> {
  const { user_id, reason, waive_cutoff, refund_to, now } = input
  const customer_id = own[0]?.customer_id ?? ""
  const family = { customer_id, booking_ids: own.map((booking) => booking.id), refund_to, now, staff: { user_id, reason, waive_cutoff } }
  const { result } = await cancelBookingsWorkflow(container).run({ input: family })
  const communeOf = new Map(own.map((booking) => [booking.id, booking.commune_id]))
  const acts = result.fresh.map(({ booking_id, refund_cents, refund_to: to }) => ({
    user_id,
    action: "booking.cancelled",
    subject_id: booking_id,
    commune_id: communeOf.get(booking_id) ?? null,
    details: { customer_id, reason, waive_cutoff, refund_cents, refund_to: to },
  }))
  if (acts.length > 0) await container.resolve<StaffModuleService>(STAFF_MODULE).record(acts)
  return result
}

/** Staff cancels meals of any families of its communes, at any time; each family is told once, with the reason. */
export const cancelAsStaffWorkflow = createWorkflow("canteen-cancel-bookings-as-staff", (input: CancelAsStaffInput) => new WorkflowResponse(cancelStep(input)))
