import { z } from "@medusajs/framework/zod"
import { paragraphs, text } from "../../../fields"

/** Each is given, left as it is, or taken away with null. */
export const publicPageEdit = z
  .strictObject({
    contact_email: z.email().max(254).nullable().optional(),
    contact_phone: z.string().regex(/^\+?[\d .]{4,24}$/, "must be a telephone number").nullable().optional(),
    contact_address: text(200).nullable().optional(),
    opening_hours: text(300).nullable().optional(),
    data_protection_contact: text(254).nullable().optional(),
    local_terms: paragraphs(5_000).nullable().optional(),
    brand_colour: z.string().regex(/^#[0-9a-f]{6}$/, "must be a colour, #rrggbb in lower case").nullable().optional(),
  })
  .refine((edit) => Object.keys(edit).length > 0, { path: ["contact_email"], message: "give a line of the contact, local_terms or brand_colour" })
export type PublicPageEditBody = z.infer<typeof publicPageEdit>
