import { z } from "@medusajs/framework/zod"

/** POST /store/canteen/account/erasure: an open session is not enough. */
export const erasureBody = z.strictObject({ password: z.string().min(1).max(200) })
export type ErasureBody = z.infer<typeof erasureBody>
