import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { AuthWorkflowEvents } from "@medusajs/framework/utils"
import { sendResetLinkWorkflow } from "../workflows/send-reset-link"

type PasswordReset = { entity_id: string; actor_type: string; token: string }

/** Someone asked for a new password: the link is mailed to the account's own address. */
export default async function passwordReset({ event, container }: SubscriberArgs<PasswordReset>): Promise<void> {
  const { entity_id: email, actor_type, token } = event.data
  await sendResetLinkWorkflow(container).run({ input: { email, actor_type, token } })
}

export const config: SubscriberConfig = { event: AuthWorkflowEvents.PASSWORD_RESET }
