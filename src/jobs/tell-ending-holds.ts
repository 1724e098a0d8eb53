import type { MedusaContainer } from "@medusajs/framework/types"
import { currentInstant } from "../clock"
import { tellEndingHoldsWorkflow } from "../workflows/tell-ending-holds"

/** Tells families before the seats of an unpaid basket are given back. */
export default async function tellEndingHolds(container: MedusaContainer): Promise<void> {
  await tellEndingHoldsWorkflow(container).run({ input: { now: currentInstant().toString() } })
}

export const config = { name: "canteen-tell-ending-holds", schedule: "* * * * *" }
