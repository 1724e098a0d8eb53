import type { MedusaContainer } from "@medusajs/framework/types"
import { currentInstant } from "../clock"
import { writeReceiptsWorkflow } from "../workflows/write-receipts"

/** Writes the receipts of what happened since the last run; events write most of them sooner. */
export default async function writeReceipts(container: MedusaContainer): Promise<void> {
  await writeReceiptsWorkflow(container).run({ input: { now: currentInstant().toString() } })
}

export const config = { name: "canteen-write-receipts", schedule: "* * * * *" }
