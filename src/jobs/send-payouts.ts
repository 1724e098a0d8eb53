import type { MedusaContainer } from "@medusajs/framework/types"
import { sendPayoutsWorkflow } from "../workflows/send-payouts"

/** Goes on with the card refunds of pay-outs: what a lost event or an outage left, and what is not clear. */
export default async function sendPayouts(container: MedusaContainer): Promise<void> {
  await sendPayoutsWorkflow(container).run()
}

export const config = { name: "canteen-send-payouts", schedule: "* * * * *" }
