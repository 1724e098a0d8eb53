import { z } from "@medusajs/framework/zod"
import { day, identifier, page } from "../../../fields"

/** POST /store/canteen/canteen-services/:id/waiting-list: one beneficiary, some full days. */
export const joinBody = z.strictObject({
  beneficiary_id: identifier,
  dates: z.array(day).min(1).max(60),
  take_at_once: z.boolean().default(false),
})
export type JoinBody = z.infer<typeof joinBody>

/** GET /store/canteen/waiting-list */
export const waitingQuery = z.strictObject({
  from: day.optional(),
  to: day.optional(),
  state: z.enum(["waiting", "offered", "taken", "declined", "expired", "left"]).optional(),
  ...page,
})

/** POST /store/canteen/waiting-list/:id/answer */
export const answerBody = z.union([
  z.strictObject({ answer: z.literal("decline") }),
  z.strictObject({ answer: z.literal("accept"), pay: z.literal("wallet") }),
  z.strictObject({ answer: z.literal("accept"), pay: z.literal("basket"), cart_id: identifier.optional() }),
])
