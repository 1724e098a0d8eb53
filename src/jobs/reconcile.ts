import type { MedusaContainer } from "@medusajs/framework/types"
import { currentInstant } from "../clock"
import { reconcileWorkflow } from "../workflows/reconcile"

/** Compares the books of the last two days. */
export default async function reconcile(container: MedusaContainer): Promise<void> {
  await reconcileWorkflow(container).run({ input: { within_days: 2, now: currentInstant().toString() } })
}

export const config = { name: "canteen-reconcile", schedule: "37 * * * *" }
