import type { MedusaContainer } from "@medusajs/framework/types"
import { currentInstant } from "../clock"
import { purgeDataWorkflow } from "../workflows/purge-data"

/** Forgets at night what is kept no longer than its period. */
export default async function purgeData(container: MedusaContainer): Promise<void> {
  await purgeDataWorkflow(container).run({ input: { now: currentInstant().toString() } })
}

export const config = { name: "canteen-purge-data", schedule: "20 3 * * *" }
