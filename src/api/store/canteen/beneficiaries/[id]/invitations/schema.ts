import { z } from "@medusajs/framework/zod"
import { text } from "../../../../../fields"

/** E-mails are one address whatever their case. */
export const guardianInvitation = z.strictObject({
  email: z.string().trim().toLowerCase().pipe(z.email().max(254)),
  relationship: text(40),
})
export type GuardianInvitationBody = z.infer<typeof guardianInvitation>
