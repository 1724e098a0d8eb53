import { z } from "@medusajs/framework/zod"

/** What the mail's link carries. */
export const confirmation = z.strictObject({ link: z.string().min(1).max(200) })
export type ConfirmationBody = z.infer<typeof confirmation>
