import type { MedusaContainer } from "@medusajs/framework/types"
import { currentInstant } from "../clock"
import { carryOutErasuresWorkflow } from "../workflows/carry-out-erasures"

/** Erases the families whose time to change their mind is over. */
export default async function carryOutErasures(container: MedusaContainer): Promise<void> {
  await carryOutErasuresWorkflow(container).run({ input: { now: currentInstant().toString() } })
}

export const config = { name: "canteen-carry-out-erasures", schedule: "*/10 * * * *" }
