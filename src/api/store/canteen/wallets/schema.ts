import { z } from "@medusajs/framework/zod"
import { page, positiveCents } from "../../../fields"

/** GET /store/canteen/wallets/:id/entries */
export const entriesQuery = z.strictObject(page)

/** POST /store/canteen/wallets/:id/low-balance */
export const lowBalanceBody = z.strictObject({ threshold_cents: positiveCents.nullable() })

/** POST /store/canteen/wallets/:id/top-ups */
export const topUpBody = z.strictObject({ amount_cents: positiveCents })
