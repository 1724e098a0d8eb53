import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { inTurn } from "../workflows/in-turn"
import { tellOrderWorkflow } from "../workflows/tell-order"

/** An order of meals was placed: the family reads what it booked and paid. */
export default async function orderTold({ event, container }: SubscriberArgs<{ id: string }>): Promise<void> {
  await inTurn("order mails", () => tellOrderWorkflow(container).run({ input: { order_id: event.data.id } }))
}

export const config: SubscriberConfig = { event: "order.placed" }
