import { StepResponse, createStep, createWorkflow } from "@medusajs/framework/workflows-sdk"
import { acquireLockStep, releaseLockStep } from "@medusajs/medusa/core-flows"
import { Temporal } from "temporal-polyfill"
import { BOOKING_MODULE } from "../modules/booking"
import type BookingModuleService from "../modules/booking/service"
import { COMMUNE_MODULE } from "../modules/commune"
import type CommuneModuleService from "../modules/commune/service"
import { cancelClosedMeals } from "./closed-meals"
import { followCancellationsWorkflow } from "./follow-cancellations"
import { tellClosureWorkflow } from "./tell-closure"
import { tried } from "./tried"

export type SettleClosureInput = { decision_id: string; now: string }

/** Finishes a decision to close, whatever stopped before: meals cancelled, orders behind them, each family told. */
const settleStep = createStep("canteen-settle-closure", async ({ decision_id, now }: SettleClosureInput, { container }) => {
  const communes = container.resolve<CommuneModuleService>(COMMUNE_MODULE)
  const closures = await communes.listCanteenClosures({ decision_id }, { withDeleted: true })
  await cancelClosedMeals(container, closures, new Date(Temporal.Instant.from(now).epochMilliseconds))
  const cancelled = await container
    .resolve<BookingModuleService>(BOOKING_MODULE)
    .listCanteenBookings({ closure_id: closures.map((closure) => closure.id) }, { select: ["checkout_id", "customer_id", "order_follows"] })
  const behind = new Set(cancelled.filter((booking) => !booking.order_follows).map((booking) => booking.checkout_id))
  for (const checkout_id of behind) {
    await tried(container, `order behind checkout ${checkout_id}`, () => followCancellationsWorkflow(container).run({ input: { checkout_id } }))
  }
  let told = true
  for (const customer_id of new Set(cancelled.map((booking) => booking.customer_id))) {
    const input = { decision_id, customer_id }
    told = (await tried(container, `mail of ${decision_id} to ${customer_id}`, () => tellClosureWorkflow(container).run({ input }))) && told
  }
  await communes.settleDecision(decision_id, told)
  return new StepResponse(undefined)
})

/** Carries a decision to close out to its end; one run of a decision at a time. */
export const settleClosureWorkflow = createWorkflow("canteen-settle-closure-of-days", (input: SettleClosureInput) => {
  acquireLockStep({ key: input.decision_id, timeout: 20, ttl: 120 })
  settleStep(input)
  releaseLockStep({ key: input.decision_id })
})
