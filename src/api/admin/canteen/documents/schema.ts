import { z } from "@medusajs/framework/zod"
import { day, page } from "../../../fields"

export const documentsQuery = z.strictObject({ status: z.enum(["pending", "accepted", "rejected"]).optional(), ...page })

/** The quotient that the document proves, in whole euros, and until when it counts. */
export const acceptance = z.strictObject({ value: z.number().int().min(0).max(100_000), valid_until: day })

export type DocumentsQuery = z.infer<typeof documentsQuery>
export type AcceptanceBody = z.infer<typeof acceptance>
