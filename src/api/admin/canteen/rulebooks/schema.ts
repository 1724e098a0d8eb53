import { z } from "@medusajs/framework/zod"
import { addDays } from "../../../../modules/commune/rules"
import { day, identifier } from "../../../fields"

const MOST_DAYS = 400
const LONGEST_INSTANT = 40

/** Rules as JSON: the readers of the rules check their shape, and name each faulty field. */
const json = z.record(z.string(), z.unknown())

export const publication = z.strictObject({ rulebook: json })
export type PublicationBody = z.infer<typeof publication>

export const preview = z
  .strictObject({
    canteen_service_id: identifier.optional(),
    rulebook: json,
    calendar: json.optional(),
    pricing: json.optional(),
    from: day,
    to: day,
    now: z.string().max(LONGEST_INSTANT).optional(),
  })
  .refine(({ from, to }) => from <= to && to < addDays(from, MOST_DAYS), { path: ["to"], message: `must not be before "from", nor ${MOST_DAYS} days or more after it` })
export type PreviewBody = z.infer<typeof preview>
