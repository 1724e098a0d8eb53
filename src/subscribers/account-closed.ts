import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { ACCOUNT_CLOSED } from "../workflows/close-account"
import { type TellAccountClosedInput, tellAccountClosedWorkflow } from "../workflows/tell-account-closed"

/** A family closed its account: it is told, also for the case that somebody else did it. */
export default async function accountClosed({ event, container }: SubscriberArgs<TellAccountClosedInput>): Promise<void> {
  await tellAccountClosedWorkflow(container).run({ input: event.data })
}

export const config: SubscriberConfig = { event: ACCOUNT_CLOSED }
