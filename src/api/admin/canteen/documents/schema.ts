import { z } from "@medusajs/framework/zod"
import { DOCUMENT_KINDS } from "../../../../modules/family/rules"
import { day, page } from "../../../fields"

export const documentsQuery = z.strictObject({
  status: z.enum(["pending", "accepted", "rejected", "to_renew"]).optional(),
  kind: z.enum(DOCUMENT_KINDS).optional(),
  ...page,
})

/**
 * The quotient that a quotient's document proves, in whole euros, and until when the document counts: as the commune asks for it when left out, without end when null.
 */
export const acceptance = z.strictObject({ value: z.number().int().min(0).max(100_000).optional(), valid_until: day.nullable().optional() })

export type DocumentsQuery = z.infer<typeof documentsQuery>
export type AcceptanceBody = z.infer<typeof acceptance>
