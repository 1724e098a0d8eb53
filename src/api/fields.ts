import { z } from "@medusajs/framework/zod"

/** A calendar day that exists, `YYYY-MM-DD`. */
export const day = z.iso.date()

/** An identifier of the database: never empty, never long. */
export const identifier = z.string().min(1).max(64)

/** Integer euro cents, at least one. */
export const positiveCents = z.number().int().min(1).max(100_000_00)

/** `limit` and `offset` of a list, from the query string. */
export const page = {
  limit: z.coerce.number().int().min(1).max(200).default(50),
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
}

/** A human's text: trimmed, without control characters. */
export function text(max: number, min = 1): z.ZodString {
  return z
    .string()
    .trim()
    .min(min)
    .max(max)
    .regex(/^[^\p{Cc}]*$/u, "control characters are not allowed")
}
