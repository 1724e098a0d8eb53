import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { currentInstant } from "../clock"
import { TOP_UP_CREDITED } from "../workflows/capture-order"
import { writeReceiptsWorkflow } from "../workflows/write-receipts"

/** A wallet was credited: its receipt follows. A lost event is made up for by the job `write-receipts`. */
export default async function topUpReceipted({ event, container }: SubscriberArgs<{ top_up_id: string }>): Promise<void> {
  const { top_up_id } = event.data
  await writeReceiptsWorkflow(container).run({ input: { of: { top_up_ids: [top_up_id] }, now: currentInstant().toString() } })
}

export const config: SubscriberConfig = { event: TOP_UP_CREDITED }
