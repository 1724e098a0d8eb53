import type { MedusaContainer } from "@medusajs/framework/types"
import { repairCheckoutsWorkflow } from "../workflows/repair-checkouts"

/** Goes on where a crash or a lost event stopped: orders of paid carts, captures, orders behind their cancelled meals. */
export default async function repairCheckouts(container: MedusaContainer): Promise<void> {
  await repairCheckoutsWorkflow(container).run()
}

export const config = { name: "canteen-repair-checkouts", schedule: "* * * * *" }
