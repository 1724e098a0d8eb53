import { z } from "@medusajs/framework/zod"
import { day, page } from "../../../fields"

/** GET /admin/canteen/payouts */
export const payoutsQuery = z.strictObject({ state: z.enum(["due", "paid"]).optional(), ...page })

/** POST /admin/canteen/payouts/:id/paid */
export const paidBody = z.strictObject({ paid_on: day })
export type PaidBody = z.infer<typeof paidBody>
