import type { MedusaContainer } from "@medusajs/framework/types"
import { currentInstant } from "../clock"
import { finishClosuresWorkflow } from "../workflows/finish-closures"

/** Goes on where a closure stopped: meals still booked on shut days, families not told. */
export default async function finishClosures(container: MedusaContainer): Promise<void> {
  await finishClosuresWorkflow(container).run({ input: { now: currentInstant().toString() } })
}

export const config = { name: "canteen-finish-closures", schedule: "* * * * *" }
