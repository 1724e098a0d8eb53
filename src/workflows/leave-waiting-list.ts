import { StepResponse, createStep, createWorkflow } from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { Temporal } from "temporal-polyfill"
import { BOOKING_MODULE } from "../modules/booking"
import type BookingModuleService from "../modules/booking/service"

export type LeaveWaitingListInput = { customer_id: string; entry_id: string; how: "leave" | "decline"; now: string }
/** A seat may be free for the next in line. */
export const SEATS_FREED = "canteen.seats_freed"

const leaveStep = createStep("canteen-leave-waiting-list", async ({ customer_id, entry_id: id, how, now }: LeaveWaitingListInput, { container }) => {
  const { lines } = container.resolve<BookingModuleService>(BOOKING_MODULE)
  const at = new Date(Temporal.Instant.from(now).epochMilliseconds)
  if (how === "leave") await lines.leave({ customer_id, id }, at)
  else await lines.decline({ customer_id, id }, at)
  return new StepResponse(undefined)
})

/** A family leaves a waiting list, or declines the seat that it was offered: the next in line is served. */
export const leaveWaitingListWorkflow = createWorkflow("canteen-leave-waiting-list-of-a-day", (input: LeaveWaitingListInput) => {
  leaveStep(input)
  emitEventStep({ eventName: SEATS_FREED, data: {} })
})
