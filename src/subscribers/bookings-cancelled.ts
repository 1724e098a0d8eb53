import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { BOOKINGS_CANCELLED } from "../workflows/cancel-bookings"
import { followCancellationsWorkflow } from "../workflows/follow-cancellations"

type Cancelled = { checkout_ids: string[] }

/** Meals were cancelled: their orders follow. A lost event is made up for by the job `repair-checkouts`. */
export default async function bookingsCancelled({ event, container }: SubscriberArgs<Cancelled>): Promise<void> {
  for (const checkout_id of event.data.checkout_ids) await followCancellationsWorkflow(container).run({ input: { checkout_id } })
}

export const config: SubscriberConfig = { event: BOOKINGS_CANCELLED }
