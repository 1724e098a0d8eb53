import { z } from "@medusajs/framework/zod"
import { day, identifier } from "../../../fields"

/** At most a school year of days for one beneficiary, and a large family. */
export const selection = z.strictObject({ beneficiary_id: identifier, dates: z.array(day).max(400) })

/** PUT /store/canteen/carts/:id/meals */
export const mealsBody = z.strictObject({
  canteen_service_id: identifier,
  selections: z.array(selection).max(20),
  strict: z.boolean().default(false),
})

const cents = z.number().int().min(0).max(100_000_00)

/** POST /store/canteen/carts/:id/wallet */
export const walletBody = z.union([z.strictObject({ use: z.boolean() }), z.strictObject({ amount_cents: cents })])

/** POST /store/canteen/carts/:id/pay */
export const payBody = z.strictObject({ method: z.literal("wallet") })

/** POST /store/canteen/carts/:id/card */
export const cardBody = z.strictObject({ card_id: identifier, return_url: z.url({ protocol: /^https?$/ }).max(2_000) })

/** A body without fields. */
export const emptyBody = z.strictObject({})
