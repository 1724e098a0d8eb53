import type { MedusaContainer } from "@medusajs/framework/types"
import { currentInstant } from "../clock"
import { reconcileWorkflow } from "../workflows/reconcile"

const A_YEAR_DAYS = 366

/** Compares the books of a whole year: also what nobody touched since, and what was changed behind the application's back. */
export default async function reconcileYear(container: MedusaContainer): Promise<void> {
  await reconcileWorkflow(container).run({ input: { within_days: A_YEAR_DAYS, now: currentInstant().toString() } })
}

export const config = { name: "canteen-reconcile-year", schedule: "7 3 * * *" }
