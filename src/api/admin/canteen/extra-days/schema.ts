import { z } from "@medusajs/framework/zod"
import { day, identifier } from "../../../fields"

export const extraDay = z.strictObject({ canteen_service_id: identifier, date: day })
export type ExtraDayBody = z.infer<typeof extraDay>
