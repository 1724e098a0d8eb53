import type { MedusaContainer } from "@medusajs/framework/types"
import { currentInstant } from "../../src/clock"
import type { ReceiptSummary, ReceiptsResponse } from "../../src/types/http"
import { writeReceiptsWorkflow } from "../../src/workflows/write-receipts"
import type { Client } from "./client"

/** Runs the job that writes receipts, now. */
export async function writeReceipts(container: MedusaContainer): Promise<{ written: number; failed: number }> {
  const { result } = await writeReceiptsWorkflow(container).run({ input: { now: currentInstant().toString() } })
  return result
}

/** A parent's receipts, the oldest first. */
export async function readReceipts(parent: Client, query = ""): Promise<ReceiptSummary[]> {
  return (await parent.get<ReceiptsResponse>(`/store/canteen/receipts${query}`)).body.receipts.reverse()
}
