import { z } from "@medusajs/framework/zod"
import { page, text } from "../../../fields"

export const accountsQuery = z.strictObject({
  status: z.enum(["pending", "active", "refused", "closed"]).optional(),
  q: text(80, 2).optional(),
  ...page,
})
export type AccountsQuery = z.infer<typeof accountsQuery>
