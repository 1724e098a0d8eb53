import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { currentInstant } from "../clock"
import { receiptOrderWorkflow } from "../workflows/receipt-order"

/** An order was placed: its receipt follows. A lost event is made up for by the job `write-receipts`. */
export default async function orderReceipted({ event, container }: SubscriberArgs<{ id: string }>): Promise<void> {
  await receiptOrderWorkflow(container).run({ input: { order_id: event.data.id, now: currentInstant().toString() } })
}

export const config: SubscriberConfig = { event: "order.placed" }
