import { z } from "@medusajs/framework/zod"
import { identifier, text } from "../../../fields"

/** The words of an address: lower case letters, digits and hyphens. */
export const slug = z.string().max(60).regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "must be lower case letters and digits, with single hyphens")

const name = text(120)
const zone = z.enum(["A", "B", "C"])
/** Each line of a commune's contact is given, left as it is, or taken away with null. */
const contact = {
  contact_email: z.email().max(254).nullable().optional(),
  contact_phone: z.string().regex(/^\+?[\d .]{4,24}$/, "must be a telephone number").nullable().optional(),
  contact_address: text(200).nullable().optional(),
  opening_hours: text(300).nullable().optional(),
  data_protection_contact: text(254).nullable().optional(),
}

export const newCommune = z.strictObject({ ...contact, name, slug, zone, alsace_moselle: z.boolean().default(false), payee_id: identifier })
export const communeEdit = z
  .strictObject({ ...contact, name: name.optional(), zone: zone.optional(), alsace_moselle: z.boolean().optional() })
  .refine((edit) => Object.keys(edit).length > 0, { path: ["zone"], message: "give a name, a zone, alsace_moselle or a line of the contact" })
export type NewCommuneBody = z.infer<typeof newCommune>
export type CommuneEditBody = z.infer<typeof communeEdit>
