import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { UserWorkflowEvents } from "@medusajs/framework/utils"
import { revokeDeletedUserWorkflow } from "../workflows/remove-staff"

/** A user that a platform administrator deletes on Medusa's own pages loses its role: its tokens would live on. */
export default async function userDeleted({ event, container }: SubscriberArgs<{ id: string }>): Promise<void> {
  await revokeDeletedUserWorkflow(container).run({ input: event.data.id })
}

export const config: SubscriberConfig = { event: UserWorkflowEvents.DELETED }
