import { z } from "@medusajs/framework/zod"
import { identifier } from "../../../fields"

export const membershipRequest = z.strictObject({ canteen_service_id: identifier, tariff_id: identifier })
export type MembershipRequestBody = z.infer<typeof membershipRequest>
