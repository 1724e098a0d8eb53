import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { FAMILY_REGISTERED } from "../workflows/register-family"
import { tellRegistrationWorkflow } from "../workflows/tell-registration"

/** A family registered: it is told that its request arrived. */
export default async function familyRegistered({ event, container }: SubscriberArgs<{ customer_id: string }>): Promise<void> {
  await tellRegistrationWorkflow(container).run({ input: event.data })
}

export const config: SubscriberConfig = { event: FAMILY_REGISTERED }
