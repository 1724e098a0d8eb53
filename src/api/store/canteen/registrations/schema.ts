import { z } from "@medusajs/framework/zod"
import { text } from "../../../fields"
import { registered } from "../beneficiaries/schema"
import { membershipRequest } from "../memberships/schema"
import { person } from "../person-fields"

const MOST = 30

export const registration = z.strictObject({
  person: z.strictObject(person),
  newsletter: z.boolean().default(false),
  partner_offers: z.boolean().default(false),
  terms: z.strictObject({ version: text(20), accepted: z.literal(true) }),
  beneficiaries: z.array(registered).max(MOST),
  memberships: z.array(membershipRequest).min(1).max(MOST),
})
export type RegistrationBody = z.infer<typeof registration>
