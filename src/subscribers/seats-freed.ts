import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { currentInstant } from "../clock"
import { BOOKINGS_CANCELLED } from "../workflows/cancel-bookings"
import { SEATS_FREED } from "../workflows/leave-waiting-list"
import { serveWaitingListsWorkflow } from "../workflows/serve-waiting-lists"

/** Seats were freed: whoever waits for them is served at once. A lost event is made up for by the job `serve-waiting-lists`. */
export default async function seatsFreed({ container }: SubscriberArgs): Promise<void> {
  await serveWaitingListsWorkflow(container).run({ input: { now: currentInstant().toString() } })
}

export const config: SubscriberConfig = { event: [BOOKINGS_CANCELLED, SEATS_FREED] }
