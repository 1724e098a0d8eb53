import { z } from "@medusajs/framework/zod"
import { page, paragraphs } from "../../../fields"

/** The words of a review may have lines; other control characters are nothing that one types. */
export const review = z.strictObject({
  rating: z.number().int().min(1).max(5),
  comment: paragraphs(1_000, 10),
})
export const reviewsQuery = z.strictObject({ ...page })
export type ReviewBody = z.infer<typeof review>
export type ReviewsQuery = z.infer<typeof reviewsQuery>
