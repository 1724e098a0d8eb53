import type { MedusaContainer } from "@medusajs/framework/types"
import { StepResponse, WorkflowResponse, createStep, createWorkflow } from "@medusajs/framework/workflows-sdk"
import { Temporal } from "temporal-polyfill"
import { RECONCILIATION_MODULE } from "../modules/reconciliation"
import type ReconciliationModuleService from "../modules/reconciliation/service"
import { type Books, compareBooks } from "./compare-books"
import { repairDifferences } from "./repair-differences"

/** What happened within the last `within_days`. `now` is the application's instant. */
export type ReconcileInput = { within_days: number; now: string }
type Outcome = { run_id: string; found: number; repaired: number }

const DAY_MS = 86_400_000

/** A run whose comparison fails as a whole is ended too: the next one need not wait for it. */
const reconcileStep = createStep("canteen-reconcile-books", async ({ within_days, now }: ReconcileInput, { container }) => {
  const module = container.resolve<ReconciliationModuleService>(RECONCILIATION_MODULE)
  // The machine's clock, as the database's and the processor's: the application's may be shifted.
  const since = new Date(new Date().getTime() - within_days * DAY_MS)
  const { id } = await module.begin(since)
  const figures = { compared: [] as Books["compared"], found: 0, repaired: 0, completed: false }
  try {
    const instant = new Date(Temporal.Instant.from(now).epochMilliseconds)
    const compareAndNote = async (): Promise<Books> => {
      const books = await compareBooks(container, { since, instant })
      const noted = await module.note(books.found, books.covered)
      await module.keepFees(books.fees)
      Object.assign(figures, { compared: books.compared, found: figures.found + noted.found, repaired: figures.repaired + noted.repaired })
      return books
    }
    await repairAndLookAgain(container, { first: await compareAndNote(), again: compareAndNote, now })
    figures.completed = true
  } finally {
    await module.end(id, figures)
  }
  return new StepResponse<Outcome>({ run_id: id, found: figures.found, repaired: figures.repaired })
})

/** What differs is noted before it is repaired: the history names it. Where nothing differs there is nothing to look at again. */
async function repairAndLookAgain(container: MedusaContainer, { first, again, now }: { first: Books; again: () => Promise<Books>; now: string }): Promise<void> {
  await repairDifferences(container, first.found, now)
  if (first.found.length > 0) await again()
}

/** Compares the processor, the orders, the wallets and the bookings: names what differs, repairs what is safe, and keeps the rest in view. One run at a time. */
export const reconcileWorkflow = createWorkflow("canteen-reconcile", (input: ReconcileInput) => new WorkflowResponse(reconcileStep(input)))
