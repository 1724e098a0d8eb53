import type { IOrderModuleService, MedusaContainer } from "@medusajs/framework/types"
import { ChangeActionType, ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { StepResponse, WorkflowResponse, createStep, createWorkflow } from "@medusajs/framework/workflows-sdk"
import {
  acquireLockStep,
  beginOrderEditOrderWorkflow,
  confirmOrderEditRequestWorkflow,
  orderEditUpdateItemQuantityWorkflow,
  releaseLockStep,
} from "@medusajs/medusa/core-flows"
import { toEuros } from "../decisions/euros"
import { type OrderCredit, orderCredits } from "../decisions/order-credit"
import { type OrderLine, lineChanges } from "../decisions/order-lines"
import { BOOKING_MODULE } from "../modules/booking"
import type BookingModuleService from "../modules/booking/service"
import type { RefundRow } from "../modules/booking/service"
import { refundCard } from "./card-refund"

/** Makes an order follow its cancelled meals. Can be run again: each part sets what must be, or finds its own trace. */
export type FollowCancellationsInput = { checkout_id: string }
const CANCELLED_NOTE = "Repas annulés"

type OrderFacts = {
  id: string
  items: (OrderLine | null)[]
  credit_lines: { reference: string | null; reference_id: string | null }[]
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
      "credit_lines.reference",
      "credit_lines.reference_id",
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
async function setQuantities(container: MedusaContainer, order: OrderFacts, checkoutId: string): Promise<void> {
  const bookings = await container.resolve<BookingModuleService>(BOOKING_MODULE).listCanteenBookings({ checkout_id: checkoutId })
  const changes = lineChanges(order.items.flatMap((item) => item ?? []), bookings)
  if (changes.length === 0) return
  await beginOrderEditOrderWorkflow(container).run({ input: { order_id: order.id, internal_note: CANCELLED_NOTE } })
  await orderEditUpdateItemQuantityWorkflow(container).run({ input: { order_id: order.id, items: changes } })
  await confirmOrderEditRequestWorkflow(container).run({ input: { order_id: order.id } })
}

/**
 * A change that a crash left open would refuse every other one. Nobody else changes an order of ours: what is open is ours, and was never confirmed.
 */
async function dropOpenChanges(container: MedusaContainer, orderId: string): Promise<void> {
  const orders = container.resolve<IOrderModuleService>(Modules.ORDER)
  const open = await orders.listOrderChanges({ order_id: orderId, status: ["pending", "requested"] }, { select: ["id"] })
  if (open.length > 0) await orders.deleteOrderChanges(open.map(({ id }) => id))
}

/**
 * The credit lines that a refund or a retained price asks for, each once: its reference tells it. One change of the order for all of them; core's own
 * workflow takes credit lines only where an order is out of balance, which a gesture to a wallet never makes it.
 */
async function writeCredits(container: MedusaContainer, order: OrderFacts, credits: OrderCredit[]): Promise<void> {
  const written = new Set(order.credit_lines.map(({ reference, reference_id }) => `${reference} ${reference_id}`))
  const missing = credits.filter(({ reference, reference_id }) => !written.has(`${reference} ${reference_id}`))
  if (missing.length === 0) return
  const orders = container.resolve<IOrderModuleService>(Modules.ORDER)
  const change = await orders.createOrderChange({ order_id: order.id, change_type: "credit_line" })
  await orders.addOrderAction(
    missing.map(({ reference, reference_id, cents }) => ({
      order_id: order.id,
      order_change_id: change.id,
      version: change.version,
      action: ChangeActionType.CREDIT_LINE_ADD,
      amount: toEuros(cents),
      reference,
      reference_id,
    }))
  )
  await orders.confirmOrderChange(change.id)
}

/** What the card is to be given back, one refund after the other. */
async function refundCards(container: MedusaContainer, order: OrderFacts, refunds: RefundRow[]): Promise<void> {
  const bookings = container.resolve<BookingModuleService>(BOOKING_MODULE)
  const payment = order.payment_collections.flatMap((collection) => collection.payments).find((own) => own.captured_at)
  if (!payment) return
  for (const { id, cents, state, reason } of refunds) {
    if (state === "done") continue
    const refund = { reference: id, cents, state, note: reason ?? CANCELLED_NOTE }
    await refundCard(container, { ...payment, order_id: order.id }, refund, async (next) => {
      await bookings.updateCanteenRefunds({ id, state: next })
    })
  }
}

const followStep = createStep("canteen-follow-cancellations", async ({ checkout_id }: FollowCancellationsInput, { container }) => {
  const bookings = container.resolve<BookingModuleService>(BOOKING_MODULE)
  const [checkout, cancelled, refunds] = await Promise.all([
    bookings.retrieveCanteenCheckout(checkout_id),
    bookings.listCanteenBookings({ checkout_id, status: "cancelled" }),
    bookings.listCanteenRefunds({ checkout_id }, { order: { created_at: "ASC", id: "ASC" } }),
  ])
  const behind = cancelled.filter((booking) => !booking.order_follows)
  const open = refunds.filter(({ state }) => state !== "done")
  if (!checkout.order_id || behind.length + open.length === 0) return new StepResponse<Following | null>(null)
  await dropOpenChanges(container, checkout.order_id)
  const order = await readOrder(container, checkout.order_id)
  await setQuantities(container, order, checkout_id)
  await writeCredits(container, order, orderCredits(cancelled, refunds))
  if (behind.length > 0) await bookings.updateCanteenBookings(behind.map(({ id }) => ({ id, order_follows: true })))
  const gestures = open.filter(({ channel }) => channel === "wallet").map(({ id }) => ({ id, state: "done" as const }))
  if (gestures.length > 0) await bookings.updateCanteenRefunds(gestures)
  await refundCards(container, order, open.filter(({ channel }) => channel === "card"))
  return new StepResponse<Following | null>({ order_id: order.id, booking_ids: behind.map(({ id }) => id) })
})

/** After a cancellation or a gesture: quantities, then credit lines, then the card's refunds, one order at a time. */
export const followCancellationsWorkflow = createWorkflow("canteen-follow-cancellations-of-a-checkout", (input: FollowCancellationsInput) => {
  acquireLockStep({ key: input.checkout_id, timeout: 20, ttl: 120 })
  const followed = followStep(input)
  releaseLockStep({ key: input.checkout_id })
  return new WorkflowResponse(followed)
})

