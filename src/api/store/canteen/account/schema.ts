import { z } from "@medusajs/framework/zod"
import { person } from "../person-fields"

/** What is left out stays as it is; the e-mail is changed elsewhere. */
export const accountEdit = z.strictObject({ ...person, newsletter: z.boolean(), partner_offers: z.boolean() }).partial()
export type AccountEditBody = z.infer<typeof accountEdit>
