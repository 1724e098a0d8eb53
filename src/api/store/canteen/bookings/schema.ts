import { z } from "@medusajs/framework/zod"
import { day, identifier, page } from "../../../fields"

/** GET /store/canteen/bookings */
export const bookingsQuery = z.strictObject({
  from: day.optional(),
  to: day.optional(),
  beneficiary_id: identifier.optional(),
  status: z.enum(["held", "confirmed", "cancelled", "served", "absent"]).optional(),
  ...page,
  limit: z.coerce.number().int().min(1).max(1000).default(200),
})

/** POST /store/canteen/bookings/cancel */
export const cancelBody = z.strictObject({
  booking_ids: z.array(identifier).min(1).max(500),
  refund_to: z.enum(["wallet", "card"]),
})
