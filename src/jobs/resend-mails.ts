import type { MedusaContainer } from "@medusajs/framework/types"
import { resendMailsWorkflow } from "../workflows/resend-mails"

/** Sends mails of the last day that did not go. */
export default async function resendMails(container: MedusaContainer): Promise<void> {
  await resendMailsWorkflow(container).run({ input: { within_minutes: 24 * 60, idle_minutes: 5 } })
}

export const config = { name: "canteen-resend-mails", schedule: "*/15 * * * *" }
