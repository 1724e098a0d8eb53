import { z } from "@medusajs/framework/zod"
import { identifier } from "../../../fields"

/** POST /admin/canteen/staff: addresses are one whatever their case. */
export const staffInvitation = z.strictObject({
  email: z.string().trim().toLowerCase().max(254).pipe(z.email()),
  role: z.enum(["platform_admin", "platform_finance", "manager", "clerk", "kitchen", "finance"]),
  commune_ids: z.array(identifier).max(200),
})
export type StaffInvitationBody = z.infer<typeof staffInvitation>
