import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { MEMBERSHIP_DECIDED } from "../workflows/decide-membership"
import { tellDecisionWorkflow } from "../workflows/tell-decision"

/** A commune answered: the family is told. */
export default async function membershipDecided({ event, container }: SubscriberArgs<{ id: string }>): Promise<void> {
  await tellDecisionWorkflow(container).run({ input: event.data })
}

export const config: SubscriberConfig = { event: MEMBERSHIP_DECIDED }
