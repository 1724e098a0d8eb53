import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { StepResponse, WorkflowResponse, createStep, createWorkflow } from "@medusajs/framework/workflows-sdk"
import {
  acquireLockStep,
  beginOrderEditOrderWorkflow,
  confirmOrderEditRequestWorkflow,
  orderEditUpdateItemQuantityWorkflow,
  releaseLockStep,
} from "@medusajs/medusa/core-flows"
import { orderCredits } from "../decisions/order-credit"
import { type OrderLine, lineChanges } from "../decisions/order-lines"
import { BOOKING_MODULE } from "../modules/booking"
import type { BookingRow } from "../modules/booking/service"
import type BookingModuleService from "../modules/booking/service"
import { refundCard } from "./card-refund"
import { dropOpenChanges, writeCredits } from "./order-credits"

/** Makes an order follow its cancelled meals. Can be run again: each part sets what must be, or finds its own trace. */
export type FollowCancellationsInput = { checkout_id: string }
const CANCELLED_NOTE = "Repas annulés"

type OrderFacts = {
  id: string
  items: (OrderLine | null)[]
  payment_collections: { payments: { id: string; provider_id: string; captured_at: string | Date | null }[] }[]
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
      "payment_collections.payments.id",
      "payment_collections.payments.provider_id",
      "payment_collections.payments.captured_at",
    ],
    filters: { id: orderId },
  })
  const [order] = data as unknown as OrderFacts[]
  if (!order) throw new Error(`order ${orderId} is gone`)
  return order
}

/** The quantity of each line is set to its active bookings by an order edit. */
async function setQuantities(container: MedusaContainer, order: OrderFacts, bookings: BookingRow[]): Promise<void> {
  const changes = lineChanges(order.items.flatMap((item) => item ?? []), bookings)
  if (changes.length === 0) return
  await beginOrderEditOrderWorkflow(container).run({ input: { order_id: order.id, internal_note: CANCELLED_NOTE } })
  await orderEditUpdateItemQuantityWorkflow(container).run({ input: { order_id: order.id, items: changes } })
  await confirmOrderEditRequestWorkflow(container).run({ input: { order_id: order.id } })
}

/** What the card is to be given back, one refund after the other. */
async function refundCards(container: MedusaContainer, order: OrderFacts, checkoutId: string): Promise<void> {
  const bookings = container.resolve<BookingModuleService>(BOOKING_MODULE)
  const payment = order.payment_collections.flatMap((collection) => collection.payments).find((own) => own.captured_at)
  if (!payment) return
  for (const refund of await bookings.unfinished.cardRefunds(checkoutId)) {
    await refundCard(container, { ...payment, order_id: order.id }, { ...refund, note: refund.reason ?? CANCELLED_NOTE }, bookings.sendings)
  }
}

const followStep = createStep("canteen-follow-cancellations", async ({ checkout_id }: FollowCancellationsInput, { container }) => {
  const bookings = container.resolve<BookingModuleService>(BOOKING_MODULE)
  const [checkout, booked, refunds] = await Promise.all([
    bookings.retrieveCanteenCheckout(checkout_id),
    bookings.listCanteenBookings({ checkout_id }),
    bookings.listCanteenRefunds({ checkout_id }, { order: { created_at: "ASC", id: "ASC" } }),
  ])
  const cancelled = booked.filter(({ status }) => status === "cancelled")
  const behind = cancelled.filter((booking) => !booking.order_follows)
  const open = refunds.filter(({ state }) => state !== "done")
  if (!checkout.order_id || behind.length + open.length === 0) return new StepResponse<Following | null>(null)
  await dropOpenChanges(container, checkout.order_id)
  const order = await readOrder(container, checkout.order_id)
  await setQuantities(container, order, booked)
  await writeCredits(container, order.id, orderCredits(cancelled, refunds))
  if (behind.length > 0) await bookings.updateCanteenBookings(behind.map(({ id }) => ({ id, order_follows: true })))
  const gestures = open.filter(({ channel }) => channel === "wallet").map(({ id }) => ({ id, state: "done" as const }))
  if (gestures.length > 0) await bookings.updateCanteenRefunds(gestures)
  await refundCards(container, order, checkout_id)
  return new StepResponse<Following | null>({ order_id: order.id, booking_ids: behind.map(({ id }) => id) })
})

/** After a cancellation or a gesture: quantities, then credit lines, then the card's refunds, one order at a time. */
export const followCancellationsWorkflow = createWorkflow("canteen-follow-cancellations-of-a-checkout", (input: FollowCancellationsInput) => {
  acquireLockStep({ key: input.checkout_id, timeout: 20, ttl: 120 })
  const followed = followStep(input)
  releaseLockStep({ key: input.checkout_id })
  return new WorkflowResponse(followed)
})

