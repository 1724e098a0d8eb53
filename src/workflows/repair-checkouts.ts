import type { MedusaContainer } from "@medusajs/framework/types"
import { StepResponse, WorkflowResponse, createStep, createWorkflow } from "@medusajs/framework/workflows-sdk"
import { BOOKING_MODULE } from "../modules/booking"
import type BookingModuleService from "../modules/booking/service"
import { STORE_CREDIT_MODULE } from "../modules/store-credit"
import type StoreCreditModuleService from "../modules/store-credit/service"
import { captureOrderWorkflow } from "./capture-order"
import { followCancellationsWorkflow } from "./follow-cancellations"
import { endAttempt } from "./end-attempt"
import { placeOrderWorkflow } from "./place-order"
import { tried } from "./tried"

const A_RUN = 100
type Repair = { what: string; run: () => Promise<unknown> }

/** Each repair stands alone: one that fails is logged, and tried again at the next run. */
const repairStep = createStep("canteen-repair-checkouts", async (_input: undefined, { container }) => {
  const failed: string[] = []
  for (const { what, run } of await repairsOf(container)) if (!(await tried(container, what, run))) failed.push(what)
  return new StepResponse({ failed })
})

async function repairsOf(container: MedusaContainer): Promise<Repair[]> {
  const bookings = container.resolve<BookingModuleService>(BOOKING_MODULE)
  const [dead, paid, ordered, topUps, toFollow] = await Promise.all([
    bookings.unfinished.deadAttempts(A_RUN),
    bookings.unfinished.unsettled("paid", A_RUN),
    bookings.unfinished.unsettled("ordered", A_RUN),
    container.resolve<StoreCreditModuleService>(STORE_CREDIT_MODULE).listCanteenTopUps({ state: "ordered" }, { take: A_RUN }),
    bookings.unfinished.toFollow(A_RUN),
  ])
  const toCapture = [...ordered, ...topUps].flatMap(({ order_id }) => order_id ?? [])
  return [
    ...dead.map((attempt) => ({ what: `attempt ${attempt.attempt} of checkout ${attempt.id}`, run: () => endAttempt(container, attempt) })),
    ...paid.map(({ id: checkout_id, cart_id }) => ({
      what: `order of checkout ${checkout_id}`,
      run: () => placeOrderWorkflow(container).run({ input: { checkout_id, cart_id, owned: false } }),
    })),
    ...toCapture.map((order_id) => ({
      what: `capture of order ${order_id}`,
      run: () => captureOrderWorkflow(container).run({ input: { order_id } }),
    })),
    ...toFollow.map((checkout_id) => ({
      what: `order behind the cancelled meals of checkout ${checkout_id}`,
      run: () => followCancellationsWorkflow(container).run({ input: { checkout_id } }),
    })),
  ]
}

/** Finishes what was begun: dead attempts are ended, paid carts get their order, authorised cards are captured, orders follow their cancelled meals. */
export const repairCheckoutsWorkflow = createWorkflow("canteen-repair-all-checkouts", () => new WorkflowResponse(repairStep()))
