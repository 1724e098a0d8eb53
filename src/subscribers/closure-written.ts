import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { currentInstant } from "../clock"
import { CLOSURE_WRITTEN } from "../workflows/close-days"
import { settleClosureWorkflow } from "../workflows/settle-closure"

type Written = { decision_ids: string[] }

/** Days were shut: orders follow and families are told. A lost event is made up for by the job `finish-closures`. */
export default async function closureWritten({ event, container }: SubscriberArgs<Written>): Promise<void> {
  for (const decision_id of event.data.decision_ids) {
    await settleClosureWorkflow(container).run({ input: { decision_id, now: currentInstant().toString() } })
  }
}

export const config: SubscriberConfig = { event: CLOSURE_WRITTEN }
