import { z } from "@medusajs/framework/zod"
import { text } from "../../../fields"

/** A request that says it all by its address. */
export const nothing = z.strictObject({})

/** Why a difference stays as it is: the audit log keeps it. */
export const acceptance = z.strictObject({ reason: text(500, 3) })
export type AcceptanceBody = z.infer<typeof acceptance>
