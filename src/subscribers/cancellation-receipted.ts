import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { currentInstant } from "../clock"
import { BOOKINGS_CANCELLED } from "../workflows/cancel-bookings"
import { writeReceiptsWorkflow } from "../workflows/write-receipts"

type Cancelled = { checkout_ids: string[] }

/** Meals were cancelled: what came back to the wallet has its receipt. The card's follows with the job `write-receipts`. */
export default async function cancellationReceipted({ event, container }: SubscriberArgs<Cancelled>): Promise<void> {
  const { checkout_ids } = event.data
  await writeReceiptsWorkflow(container).run({ input: { of: { checkout_ids }, now: currentInstant().toString() } })
}

export const config: SubscriberConfig = { event: BOOKINGS_CANCELLED }
