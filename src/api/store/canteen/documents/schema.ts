import { z } from "@medusajs/framework/zod"
import { DOCUMENT_KINDS } from "../../../../modules/family/rules"
import { identifier, page } from "../../../fields"

export const documentsQuery = z.strictObject(page)
/** The fields of the form beside its file. A form sends a field that was left empty as an empty text. */
export const paper = z.strictObject({
  kind: z.enum(DOCUMENT_KINDS),
  membership_id: identifier,
  beneficiary_id: z.union([identifier, z.literal("").transform(() => undefined)]).optional(),
})

export type DocumentsQuery = z.infer<typeof documentsQuery>
export type PaperBody = z.infer<typeof paper>
