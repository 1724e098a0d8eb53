import { z } from "@medusajs/framework/zod"
import { identifier, page, text } from "../../../fields"
import { refusal } from "../refusal"

/** GET /admin/canteen/wallets */
export const walletsQuery = z.strictObject({ customer_id: identifier.optional(), q: text(80, 2).optional(), ...page })

/** GET /admin/canteen/wallets/:id/entries */
export const entriesQuery = z.strictObject(page)

/** POST /admin/canteen/wallets/:id/adjustments: signed cents, never none. */
export const adjustmentBody = z.strictObject({
  amount_cents: z
    .number()
    .int()
    .min(-100_000_00)
    .max(100_000_00)
    .refine((cents) => cents !== 0, "must not be 0"),
  ...refusal.shape,
})
export type AdjustmentBody = z.infer<typeof adjustmentBody>
