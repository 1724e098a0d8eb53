import { z } from "@medusajs/framework/zod"
import { identifier, page, text } from "../../../fields"

export const membershipsQuery = z.strictObject({
  status: z.enum(["pending", "approved", "refused", "ended"]).optional(),
  q: text(80, 2).optional(),
  ...page,
})

export const approval = z.strictObject({ ids: z.array(identifier).min(1).max(200) })
export type MembershipsQuery = z.infer<typeof membershipsQuery>
export type ApprovalBody = z.infer<typeof approval>
