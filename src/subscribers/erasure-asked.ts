import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { ERASURE_ASKED } from "../workflows/ask-erasure"
import { type TellErasureInput, tellErasureWorkflow } from "../workflows/tell-erasure"

/** A family asked to be erased: it is told, also for the case that somebody else did it. */
export default async function erasureAsked({ event, container }: SubscriberArgs<TellErasureInput>): Promise<void> {
  await tellErasureWorkflow(container).run({ input: event.data })
}

export const config: SubscriberConfig = { event: ERASURE_ASKED }
