import type { MedusaContainer } from "@medusajs/framework/types"
import { currentInstant } from "../clock"
import { releaseEndedHoldsWorkflow } from "../workflows/release-ended-holds"

/** Frees the seats of holds that ended; the baskets stay. */
export default async function releaseEndedHolds(container: MedusaContainer): Promise<void> {
  await releaseEndedHoldsWorkflow(container).run({ input: { now: currentInstant().toString() } })
}

export const config = { name: "canteen-release-ended-holds", schedule: "* * * * *" }
