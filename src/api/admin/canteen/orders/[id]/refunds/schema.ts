import { z } from "@medusajs/framework/zod"
import { positiveCents, text } from "../../../../../fields"

export const refundBody = z.strictObject({ amount_cents: positiveCents, refund_to: z.enum(["wallet", "card"]), reason: text(500, 3) })
