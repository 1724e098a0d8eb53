import { z } from "@medusajs/framework/zod"
import { day, identifier } from "../../../fields"

const ids = z.union([identifier.transform((id) => [id]), z.array(identifier).max(20)])

/** GET /store/canteen/canteen-services/:id/calendar: at most 400 days, both ends included. */
export const calendarQuery = z
  .strictObject({ from: day, to: day, beneficiary_id: ids.default([]), cart_id: identifier.optional() })
  .refine(({ from, to }) => from <= to, { path: ["to"], error: "must not be before `from`" })
  .refine(({ from, to }) => Date.parse(to) - Date.parse(from) < 400 * 86_400_000, { path: ["to"], error: "at most 400 days can be asked" })
