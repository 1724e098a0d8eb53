import type { MedusaContainer } from "@medusajs/framework/types"
import { StepResponse, WorkflowResponse, createStep, createWorkflow } from "@medusajs/framework/workflows-sdk"
import { Temporal } from "temporal-polyfill"
import { RECEIPT_MODULE } from "../modules/receipt"
import type ReceiptModuleService from "../modules/receipt/service"
import { draftReceipts } from "../queries/receipt-drafts"
import { type FactsSought, type ReceiptFact, readDueReceipts } from "../queries/receipt-facts"
import { inTurn } from "./in-turn"
import { tried } from "./tried"

/** Receipts of these checkouts and top-ups; without them, of everything that happened since the last search. */
export type WriteReceiptsInput = { of?: { checkout_ids?: string[]; top_up_ids?: string[] }; now: string }

const A_CHUNK = 50

/** Nothing is undone: a receipt that is written stands, and the next run goes on with the others. */
const writeStep = createStep("canteen-write-receipts", async ({ of, now }: WriteReceiptsInput, { container }) => {
  const at = new Date(Temporal.Instant.from(now).epochMilliseconds)
  if (of) return new StepResponse(await inTurn("receipts", () => writeAll(container, of, at)))
  const receipts = container.resolve<ReceiptModuleService>(RECEIPT_MODULE)
  const { since, started_at } = await receipts.beginSearch()
  const written = await writeAll(container, { since }, at)
  if (written.failed === 0) await receipts.endSearch(started_at)
  return new StepResponse(written)
})

async function writeAll(container: MedusaContainer, sought: FactsSought, at: Date): Promise<{ written: number; failed: number }> {
  const receipts = container.resolve<ReceiptModuleService>(RECEIPT_MODULE)
  const due = await readDueReceipts(container, sought)
  let written = 0
  let failed = 0
  const write = async (facts: ReceiptFact[]): Promise<void> => {
    for (const draft of await draftReceipts(container, facts)) {
      const issued = await tried(container, `receipt of ${draft.sources.join(", ")}`, async () => {
        if (await receipts.issue(draft, at)) written += 1
      })
      if (!issued) failed += 1
    }
  }
  for (let first = 0; first < due.length; first += A_CHUNK) {
    const facts = due.slice(first, first + A_CHUNK)
    if (await tried(container, `${facts.length} receipts`, () => write(facts))) continue
    // One fact that cannot be told holds back no other.
    for (const fact of facts) if (!(await tried(container, `receipt of ${fact.sources.join(", ")}`, () => write([fact])))) failed += 1
  }
  return { written, failed }
}

/** Writes the receipts that are still to be written, after the facts were committed: a checkout never waits for a number. Can be run again, and by several at once. */
export const writeReceiptsWorkflow = createWorkflow("canteen-write-due-receipts", (input: WriteReceiptsInput) => new WorkflowResponse(writeStep(input)))
