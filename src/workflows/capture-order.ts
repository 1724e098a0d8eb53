import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { StepResponse, WorkflowResponse, createStep, createWorkflow, transform, when } from "@medusajs/framework/workflows-sdk"
import { capturePaymentWorkflow, emitEventStep } from "@medusajs/medusa/core-flows"
import { currentInstant } from "../clock"
import { BOOKING_MODULE } from "../modules/booking"
import type BookingModuleService from "../modules/booking/service"
import { STORE_CREDIT_MODULE } from "../modules/store-credit"
import type StoreCreditModuleService from "../modules/store-credit/service"

export type CaptureOrderInput = { order_id: string }
export const TOP_UP_CREDITED = "canteen.top_up_credited"
const TOP_UP_LABEL = "Recharge par carte"

type PaymentFacts = { id: string; captured_at: string | Date | null; canceled_at: string | Date | null }

/** The payments of an order that a card authorised and nobody captured or cancelled. */
async function uncapturedPayments(container: MedusaContainer, orderId: string): Promise<{ open: string[]; captured: boolean; cart_id: string | null }> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "order",
    fields: ["id", "cart.id", "payment_collections.payments.id", "payment_collections.payments.captured_at", "payment_collections.payments.canceled_at"],
    filters: { id: orderId },
  })
  const [order] = data as unknown as { cart?: { id: string } | null; payment_collections?: { payments?: PaymentFacts[] }[] }[]
  const payments = (order?.payment_collections ?? []).flatMap((collection) => collection.payments ?? [])
  return {
    open: payments.filter((payment) => !payment.captured_at && !payment.canceled_at).map((payment) => payment.id),
    captured: payments.some((payment) => payment.captured_at),
    cart_id: order?.cart?.id ?? null,
  }
}

/** Captures what the card authorised. A captured payment is left alone: running again is without effect. */
const capturePaymentsStep = createStep("canteen-capture-payments", async ({ order_id }: CaptureOrderInput, { container }) => {
  const { open } = await uncapturedPayments(container, order_id)
  for (const payment_id of open) await capturePaymentWorkflow(container).run({ input: { payment_id } })
  return new StepResponse(open)
})

type Credited = { top_up_id: string; account_id: string; amount_cents: number; balance_cents: number; replayed: boolean }

/** Credits the wallet of a top-up whose card was captured, once. */
const creditTopUpStep = createStep("canteen-credit-top-up", async ({ order_id }: CaptureOrderInput, { container }) => {
  const { captured, cart_id } = await uncapturedPayments(container, order_id)
  const wallets = container.resolve<StoreCreditModuleService>(STORE_CREDIT_MODULE)
  const topUp = captured && cart_id ? await wallets.topUpOfCart(cart_id) : undefined
  if (!topUp) return new StepResponse<Credited | null>(null)
  await wallets.noteTopUpOrder(topUp.id, order_id)
  const posted = await wallets.creditTopUp(topUp.id, TOP_UP_LABEL, new Date(currentInstant().epochMilliseconds))
  const { account_id, amount_cents, balance_cents, replayed } = posted
  return new StepResponse<Credited | null>({ top_up_id: topUp.id, account_id, amount_cents, balance_cents, replayed })
})

const settleStep = createStep("canteen-settle-checkout", async ({ order_id }: CaptureOrderInput, { container }) => {
  await container.resolve<BookingModuleService>(BOOKING_MODULE).settle(order_id)
  return new StepResponse(undefined)
})

/** Right after the order: the card is captured and, for a top-up, the wallet credited. Can be run again. */
export const captureOrderWorkflow = createWorkflow("canteen-capture-order", (input: CaptureOrderInput) => {
  capturePaymentsStep(input)
  settleStep(input)
  const credited = creditTopUpStep(input)
  when({ credited }, ({ credited }) => credited !== null && !credited.replayed).then(() => {
    emitEventStep({ eventName: TOP_UP_CREDITED, data: transform({ credited }, ({ credited }) => ({ ...credited })) })
  })
  return new WorkflowResponse(credited)
})
