import { z } from "@medusajs/framework/zod"

/** The day on which someone was born; which days are possible is the family's rule. */
export const birthDay = z.iso.date({ abort: true })

/**
 * A calendar day that exists, `YYYY-MM-DD`, of a year in which someone may eat here: each year of a request costs its public holidays. What
 * compares two days is not asked about one that is none.
 */
export const day = birthDay.refine((date) => date >= "2000-01-01" && date < "2100-01-01", { abort: true, error: "must be between 2000 and 2099" })

/** An identifier of the database: never empty, never long, nothing that PostgreSQL cannot store. */
export const identifier = z.string().regex(/^[\w-]{1,64}$/, "must be an identifier")

/** Integer euro cents, at least one. */
export const positiveCents = z.number().int().min(1).max(100_000_00)

/** `limit` and `offset` of a list, from the query string. */
export const page = {
  limit: z.coerce.number().int().min(1).max(200).default(50),
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
}

/** A human's text: trimmed, without control characters. */
export function text(max: number, min = 1): z.ZodString {
  return written(/^[^\p{Cc}]*$/u, max, min)
}

/** The same in several lines. */
export function paragraphs(max: number, min = 1): z.ZodString {
  return written(/^[^\p{Cc}\n]*(?:\n[^\p{Cc}\n]*)*$/u, max, min)
}

function written(allowed: RegExp, max: number, min: number): z.ZodString {
  return z.string().trim().min(min).max(max).regex(allowed, "control characters are not allowed")
}
