import { z } from "@medusajs/framework/zod"
import { page } from "../../../fields"

/** The words of a review may have lines; other control characters are nothing that one types. */
export const review = z.strictObject({
  rating: z.number().int().min(1).max(5),
  comment: z.string().trim().min(10).max(1_000).regex(/^[^\p{Cc}\n]*(?:\n[^\p{Cc}\n]*)*$/u, "control characters are not allowed"),
})
export const reviewsQuery = z.strictObject({ ...page })
export type ReviewBody = z.infer<typeof review>
export type ReviewsQuery = z.infer<typeof reviewsQuery>
