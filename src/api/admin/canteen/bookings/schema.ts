import { z } from "@medusajs/framework/zod"
import { day, identifier, page } from "../../../fields"
import { refusal } from "../refusal"

/** GET /admin/canteen/bookings */
export const bookingsQuery = z.strictObject({
  from: day.optional(),
  to: day.optional(),
  canteen_service_id: identifier.optional(),
  customer_id: identifier.optional(),
  status: z.enum(["held", "confirmed", "cancelled", "served", "absent"]).optional(),
  ...page,
})

/** POST /admin/canteen/bookings/cancel */
export const cancelBody = z.strictObject({
  booking_ids: z.array(identifier).min(1).max(1000),
  refund_to: z.enum(["wallet", "card"]),
  waive_cutoff: z.boolean().default(false),
  ...refusal.shape,
})
