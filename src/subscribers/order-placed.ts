import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { captureOrderWorkflow } from "../workflows/capture-order"

/** An order was placed: its card is captured at once. A lost event is made up for by the job `repair-checkouts`. */
export default async function orderPlaced({ event, container }: SubscriberArgs<{ id: string }>): Promise<void> {
  await captureOrderWorkflow(container).run({ input: { order_id: event.data.id } })
}

export const config: SubscriberConfig = { event: "order.placed" }
