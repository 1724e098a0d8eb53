import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { StepResponse, WorkflowResponse, createStep, createWorkflow } from "@medusajs/framework/workflows-sdk"
import {
  acquireLockStep,
  beginOrderEditOrderWorkflow,
  confirmOrderEditRequestWorkflow,
  createOrderCreditLinesWorkflow,
  orderEditUpdateItemQuantityWorkflow,
  refundPaymentWorkflow,
  releaseLockStep,
} from "@medusajs/medusa/core-flows"
import { toEuros } from "../decisions/euros"
import { type OrderLine, lineChanges } from "../decisions/order-lines"
import { BOOKING_MODULE } from "../modules/booking"
import type BookingModuleService from "../modules/booking/service"

/** Makes an order follow its cancelled meals. Can be run again: each part sets what must be, or finds its own trace. */
export type FollowCancellationsInput = { checkout_id: string }
export const REFUND_REFERENCE = "canteen-refund"

type OrderFacts = {
  id: string
  items: (OrderLine | null)[]
  credit_lines: { reference: string | null; reference_id: string | null }[]
  payment_collections: { payments: { id: string; captured_at: string | Date | null }[] }[]
}
type Following = { order_id: string; booking_ids: string[] }

async function readOrder(container: MedusaContainer, orderId: string): Promise<OrderFacts> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "order",
    fields: [
      "id",
      "items.id",
      "items.quantity",
      "items.unit_price",
      "items.metadata",
      "credit_lines.reference",
      "credit_lines.reference_id",
      "payment_collections.payments.id",
      "payment_collections.payments.captured_at",
    ],
    filters: { id: orderId },
  })
  const [order] = data as unknown as OrderFacts[]
  if (!order) throw new Error(`order ${orderId} is gone`)
  return order
}

/** The quantity of each line is set to its active bookings by an order edit. */
async function setQuantities(container: MedusaContainer, order: OrderFacts, checkoutId: string): Promise<void> {
  const bookings = await container.resolve<BookingModuleService>(BOOKING_MODULE).listCanteenBookings({ checkout_id: checkoutId })
  const changes = lineChanges(order.items.flatMap((item) => item ?? []), bookings)
  if (changes.length === 0) return
  await beginOrderEditOrderWorkflow(container).run({ input: { order_id: order.id, internal_note: "Repas annulés" } })
  await orderEditUpdateItemQuantityWorkflow(container).run({ input: { order_id: order.id, items: changes } })
  await confirmOrderEditRequestWorkflow(container).run({ input: { order_id: order.id } })
}

/** What went back to a wallet is a negative credit line with the booking as its reference, once. */
async function giveBackCredit(container: MedusaContainer, order: OrderFacts, refunds: { booking_id: string; cents: number }[]): Promise<void> {
  const given = new Set(order.credit_lines.filter((line) => line.reference === REFUND_REFERENCE).map((line) => line.reference_id))
  const missing = refunds.filter((refund) => !given.has(refund.booking_id))
  if (missing.length === 0) return
  await createOrderCreditLinesWorkflow(container).run({
    input: {
      id: order.id,
      credit_lines: missing.map(({ booking_id, cents }) => ({
        amount: -toEuros(cents),
        reference: REFUND_REFERENCE,
        reference_id: booking_id,
        metadata: null,
      })),
    },
  })
}

/** A card's due refund is sent once: it is noted as unknown before, and as done after the processor's clear answer. */
async function refundCard(container: MedusaContainer, order: OrderFacts, refunds: { id: string; cents: number }[]): Promise<void> {
  const bookings = container.resolve<BookingModuleService>(BOOKING_MODULE)
  const payment = order.payment_collections.flatMap((collection) => collection.payments).find((own) => own.captured_at)
  if (!payment) return
  for (const { id, cents } of refunds) {
    await bookings.updateCanteenRefunds({ id, state: "unknown" })
    await refundPaymentWorkflow(container).run({ input: { payment_id: payment.id, amount: toEuros(cents), note: REFUND_REFERENCE } })
    await bookings.updateCanteenRefunds({ id, state: "done" })
  }
}

const followStep = createStep("canteen-follow-cancellations", async ({ checkout_id }: FollowCancellationsInput, { container }) => {
  const bookings = container.resolve<BookingModuleService>(BOOKING_MODULE)
  const checkout = await bookings.retrieveCanteenCheckout(checkout_id)
  const behind = await bookings.listCanteenBookings({ checkout_id, status: "cancelled", order_follows: false })
  if (!checkout.order_id || behind.length === 0) return new StepResponse<Following | null>(null)
  const refunds = await bookings.listCanteenRefunds({ booking_id: behind.map((booking) => booking.id) })
  const order = await readOrder(container, checkout.order_id)
  await setQuantities(container, order, checkout_id)
  await giveBackCredit(container, order, refunds.filter((refund) => refund.channel === "wallet"))
  await refundCard(container, order, refunds.filter((refund) => refund.channel === "card" && refund.state === "due"))
  const waiting = await bookings.listCanteenRefunds({ booking_id: behind.map((booking) => booking.id), state: ["due", "unknown"] })
  const late = new Set(waiting.map((refund) => refund.booking_id))
  const followed = behind.filter((booking) => !late.has(booking.id)).map((booking) => booking.id)
  if (followed.length > 0) await bookings.updateCanteenBookings(followed.map((id) => ({ id, order_follows: true })))
  return new StepResponse<Following | null>({ order_id: order.id, booking_ids: followed })
})

/** After a cancellation: quantities, then the wallet's credit lines, then the card's refunds, one order at a time. */
export const followCancellationsWorkflow = createWorkflow("canteen-follow-cancellations-of-a-checkout", (input: FollowCancellationsInput) => {
  acquireLockStep({ key: input.checkout_id, timeout: 20, ttl: 120 })
  const followed = followStep(input)
  releaseLockStep({ key: input.checkout_id })
  return new WorkflowResponse(followed)
})

