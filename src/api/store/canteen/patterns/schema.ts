import { z } from "@medusajs/framework/zod"
import { PATTERN_WEEKS, WEEKDAYS } from "../../../../decisions/weekly-pattern"
import { identifier } from "../../../fields"

/** How the weeks of one beneficiary go; a weekday said twice counts once. */
export const rhythm = z.strictObject({
  beneficiary_id: identifier,
  weeks: z.enum(PATTERN_WEEKS),
  weekdays: z
    .array(z.enum(WEEKDAYS))
    .min(1)
    .max(7)
    .transform((chosen) => WEEKDAYS.filter((weekday) => chosen.includes(weekday))),
})

/** POST /store/canteen/patterns */
export const patternBody = rhythm.extend({ canteen_service_id: identifier })

/** GET /store/canteen/patterns */
export const patternsQuery = z.strictObject({ canteen_service_id: identifier.optional() })
