import type { Logger, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { StepResponse, WorkflowResponse, createStep, createWorkflow } from "@medusajs/framework/workflows-sdk"
import { currentInstant } from "../clock"
import { BOOKING_MODULE } from "../modules/booking"
import type BookingModuleService from "../modules/booking/service"
import { STORE_CREDIT_MODULE } from "../modules/store-credit"
import type StoreCreditModuleService from "../modules/store-credit/service"
import { captureOrderWorkflow } from "./capture-order"
import { reverseCheckout } from "./checkout"
import { followCancellationsWorkflow } from "./follow-cancellations"
import { orderOfCart, placeOrderWorkflow } from "./place-order"

const A_RUN = 100
type Repair = { what: string; run: () => Promise<unknown> }

/** Each repair stands alone: one that fails is logged, and tried again at the next run. */
const repairStep = createStep("canteen-repair-checkouts", async (_input: undefined, { container }) => {
  const logger = container.resolve<Logger>(ContainerRegistrationKeys.LOGGER)
  const failed: string[] = []
  for (const repair of await repairsOf(container)) {
    try {
      await repair.run()
    } catch (error) {
      failed.push(repair.what)
      logger.error(`canteen repair: ${repair.what} failed and will be tried again`, error instanceof Error ? error : new Error(String(error)))
    }
  }
  return new StepResponse({ failed })
})

async function repairsOf(container: MedusaContainer): Promise<Repair[]> {
  const bookings = container.resolve<BookingModuleService>(BOOKING_MODULE)
  const [dead, paid, ordered, topUps, behind] = await Promise.all([
    bookings.deadAttempts(A_RUN),
    bookings.unsettled("paid", A_RUN),
    bookings.unsettled("ordered", A_RUN),
    container.resolve<StoreCreditModuleService>(STORE_CREDIT_MODULE).listCanteenTopUps({ state: "ordered" }, { take: A_RUN }),
    bookings.listCanteenBookings({ status: "cancelled", order_follows: false }, { select: ["checkout_id"], take: A_RUN }),
  ])
  const toCapture = [...ordered, ...topUps].flatMap(({ order_id }) => order_id ?? [])
  const toFollow = [...new Set(behind.map((booking) => booking.checkout_id))]
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

/** An attempt whose process died: its order is noted if it was made, else its meals are freed and its wallet's part comes back. */
async function endAttempt(container: MedusaContainer, attempt: { id: string; cart_id: string; attempt: number }): Promise<void> {
  const orderId = await orderOfCart(container, attempt.cart_id)
  if (orderId) await container.resolve<BookingModuleService>(BOOKING_MODULE).noteOrder(attempt.id, orderId)
  else await reverseCheckout(container, attempt, currentInstant())
}

/** Finishes what was begun: dead attempts are ended, paid carts get their order, authorised cards are captured, orders follow their cancelled meals. */
export const repairCheckoutsWorkflow = createWorkflow("canteen-repair-all-checkouts", () => new WorkflowResponse(repairStep()))
