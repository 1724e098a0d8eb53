import { z } from "@medusajs/framework/zod"
import { identifier } from "../../../fields"

/** POST /store/canteen/feeds */
export const feedBody = z.strictObject({ beneficiary_id: identifier.optional() })
export type FeedBody = z.infer<typeof feedBody>
