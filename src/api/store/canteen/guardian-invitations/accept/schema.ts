import { z } from "@medusajs/framework/zod"
import { text } from "../../../../fields"

export const acceptance = z.strictObject({ token: text(100), relationship: text(40).optional() })
export type AcceptanceBody = z.infer<typeof acceptance>
