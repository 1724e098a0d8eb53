import { z } from "@medusajs/framework/zod"
import { day, identifier, page, text } from "../../../fields"

/** `q` is a number of a receipt or names of the family. */
export const receiptsQuery = z.strictObject({ q: text(80, 2).optional(), customer_id: identifier.optional(), from: day.optional(), to: day.optional(), ...page })
