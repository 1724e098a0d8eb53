import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { PAYOUT_ASKED } from "../workflows/ask-payout"
import { sendPayoutsWorkflow } from "../workflows/send-payouts"

/** A family takes credit back: its cards are refunded at once. */
export default async function payoutAsked({ container }: SubscriberArgs): Promise<void> {
  await sendPayoutsWorkflow(container).run()
}

export const config: SubscriberConfig = { event: PAYOUT_ASKED }
