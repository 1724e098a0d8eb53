import { z } from "@medusajs/framework/zod"

/** The new address, written as logins are, and the password of the account. */
export const addressChange = z.strictObject({ email: z.string().trim().toLowerCase().max(254).pipe(z.email()), password: z.string().min(1).max(128) })
export type AddressChangeBody = z.infer<typeof addressChange>
