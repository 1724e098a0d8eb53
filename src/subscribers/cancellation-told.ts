import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { BOOKINGS_CANCELLED } from "../workflows/cancel-bookings"
import { type TellCancellationInput, tellCancellationWorkflow } from "../workflows/tell-cancellation"

/** Meals were cancelled: the family reads which ones and what comes back. */
export default async function cancellationTold({ event, container }: SubscriberArgs<TellCancellationInput>): Promise<void> {
  const { customer_id, booking_ids } = event.data
  await tellCancellationWorkflow(container).run({ input: { customer_id, booking_ids } })
}

export const config: SubscriberConfig = { event: BOOKINGS_CANCELLED }
