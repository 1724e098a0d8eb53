import { z } from "@medusajs/framework/zod"
import { day, identifier } from "../../../../../fields"

const MOST_EXCEPTIONS = 60
const side = z.enum(["me", "other"])
const exception = z
  .strictObject({ from: day, to: day, with: side })
  .refine(({ from, to }) => from <= to, { message: "must not end before it begins", path: ["to"] })

export const custody = z.strictObject({
  even_weeks: side,
  first_half_in_even_years: side.nullable(),
  exceptions: z.array(exception).max(MOST_EXCEPTIONS),
  limits_bookings: z.boolean(),
})
export const agreement = z.strictObject({ proposal_id: identifier })
export type CustodyBody = z.infer<typeof custody>
export type AgreementBody = z.infer<typeof agreement>
