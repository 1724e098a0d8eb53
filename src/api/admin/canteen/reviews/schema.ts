import { z } from "@medusajs/framework/zod"
import { page, text } from "../../../fields"

export const reviewsQuery = z.strictObject({ status: z.enum(["pending", "published", "refused"]).optional(), ...page })
export const publication = z.strictObject({ written_at: z.iso.datetime() })
export const reviewAnswer = z.strictObject({ answer: text(500, 3) })
export type ReviewsQuery = z.infer<typeof reviewsQuery>
export type PublicationBody = z.infer<typeof publication>
export type ReviewAnswerBody = z.infer<typeof reviewAnswer>
