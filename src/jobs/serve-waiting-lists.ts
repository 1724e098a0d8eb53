import type { MedusaContainer } from "@medusajs/framework/types"
import { currentInstant } from "../clock"
import { serveWaitingListsWorkflow } from "../workflows/serve-waiting-lists"

/** Offers freed seats to whoever waits, whatever freed them: a cancellation, a hold that ended, more seats, a closure that was lifted. */
export default async function serveWaitingLists(container: MedusaContainer): Promise<void> {
  await serveWaitingListsWorkflow(container).run({ input: { now: currentInstant().toString() } })
}

export const config = { name: "canteen-serve-waiting-lists", schedule: "* * * * *" }
