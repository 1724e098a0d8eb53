import { z } from "@medusajs/framework/zod"
import { day, identifier, page, text } from "../../../fields"

const A_YEAR = 366
const DAY_MS = 86_400_000

const REASONS = ["strike", "training", "works", "weather", "local_holiday", "other"] as const

/** The same for a preview and for the closure itself. */
export const closing = z
  .strictObject({
    canteen_service_ids: z.array(identifier).min(1).max(50),
    from: day,
    to: day,
    reason: z.enum(REASONS),
    note: text(500).nullable().default(null),
  })
  .refine(({ from, to }) => from <= to, { path: ["to"], message: "must not be before from" })
  .refine(({ from, to }) => (Date.parse(to) - Date.parse(from)) / DAY_MS < A_YEAR, { path: ["to"], message: `at most ${A_YEAR} days can be shut at once` })
  .refine(({ reason, note }) => reason !== "other" || note !== null, { path: ["note"], message: 'must say why when the reason is "other"' })
export type ClosingBody = z.infer<typeof closing>

export const closuresQuery = z.strictObject({ canteen_service_id: identifier.optional(), from: day.optional(), to: day.optional(), ...page })
export type ClosuresQuery = z.infer<typeof closuresQuery>
