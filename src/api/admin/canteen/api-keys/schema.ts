import { z } from "@medusajs/framework/zod"
import { identifier, text } from "../../../fields"

/** POST /admin/canteen/api-keys: a commune's role, and where. */
export const newApiKey = z.strictObject({
  title: text(80),
  role: z.enum(["manager", "clerk", "kitchen", "finance"]),
  commune_ids: z.array(identifier).min(1).max(200),
})
export type NewApiKeyBody = z.infer<typeof newApiKey>
