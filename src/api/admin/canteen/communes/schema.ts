import { z } from "@medusajs/framework/zod"
import { identifier, text } from "../../../fields"

/** The words of an address: lower case letters, digits and hyphens. */
export const slug = z.string().max(60).regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "must be lower case letters and digits, with single hyphens")

const name = text(120)
const zone = z.enum(["A", "B", "C"])
export const newCommune = z.strictObject({ name, slug, zone, alsace_moselle: z.boolean().default(false), payee_id: identifier })
export const communeEdit = z
  .strictObject({ name: name.optional(), zone: zone.optional(), alsace_moselle: z.boolean().optional() })
  .refine((edit) => Object.keys(edit).length > 0, { path: ["zone"], message: "give a name, a zone or alsace_moselle" })
export type NewCommuneBody = z.infer<typeof newCommune>
export type CommuneEditBody = z.infer<typeof communeEdit>
