import { setTimeout } from "node:timers/promises"
import { StepResponse, createStep, createWorkflow, transform, when } from "@medusajs/framework/workflows-sdk"
import { BOOKING_MODULE } from "../modules/booking"
import { paidCheckouts } from "../modules/booking/receipt-facts"
import type BookingModuleService from "../modules/booking/service"
import { writeReceiptsWorkflow } from "./write-receipts"

export type ReceiptOrderInput = { order_id: string; now: string }

const WAIT_MS = 500
const TRIES = 20

/** An order that is paid by card has its receipt once its card is captured, which follows at once; what takes longer is left to the job. An order of something else has none. */
const awaitPaymentStep = createStep("canteen-await-payment-of-order", async ({ order_id }: ReceiptOrderInput, { container }) => {
  const bookings = container.resolve<BookingModuleService>(BOOKING_MODULE)
  const checkout_ids = (await bookings.checkoutsOfOrders([order_id])).map(({ id }) => id)
  for (let tries = 0; checkout_ids.length > 0 && tries < TRIES; tries += 1) {
    const paid = await bookings.atomically((sql) => paidCheckouts(sql, { checkout_ids }))
    if (paid.length > 0) return new StepResponse(checkout_ids)
    await setTimeout(WAIT_MS)
  }
  return new StepResponse<string[]>([])
})

/** Writes the receipt of one order as soon as it is paid. */
export const receiptOrderWorkflow = createWorkflow("canteen-receipt-order", (input: ReceiptOrderInput) => {
  const paid = awaitPaymentStep(input)
  when({ paid }, ({ paid }) => paid.length > 0).then(() => {
    writeReceiptsWorkflow.runAsStep({ input: transform({ paid, input }, ({ paid, input }) => ({ of: { checkout_ids: paid }, now: input.now })) })
  })
})
