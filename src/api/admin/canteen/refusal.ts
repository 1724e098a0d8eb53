import { z } from "@medusajs/framework/zod"
import { text } from "../../fields"

/** A refusal says why: the family reads it. */
export const refusal = z.strictObject({ reason: text(500, 3) })
export type RefusalBody = z.infer<typeof refusal>
