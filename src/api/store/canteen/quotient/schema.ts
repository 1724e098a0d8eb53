import { z } from "@medusajs/framework/zod"
import { identifier } from "../../../fields"

const HIGHEST = 100_000

/** Euros a month, as an attestation shows them: decimals are written with a comma or a point, and only the whole part counts. */
const euros = z
  .string()
  .trim()
  .regex(/^\d{1,6}([.,]\d{1,2})?$/, "must be an amount in euros, such as 612 or 612,40")
  .transform((text) => Math.trunc(Number(text.replace(",", "."))))
  .refine((value) => value <= HIGHEST, `must be at most ${HIGHEST}`)

export const quotient = z.strictObject({ commune_id: identifier, value: euros })
export type QuotientBody = z.infer<typeof quotient>
