import type { IPaymentModuleService, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { StepResponse, WorkflowResponse, createStep, createWorkflow, transform, when } from "@medusajs/framework/workflows-sdk"
import { acquireLockStep, capturePaymentWorkflow, emitEventStep, releaseLockStep } from "@medusajs/medusa/core-flows"
import { currentInstant } from "../clock"
import { BOOKING_MODULE } from "../modules/booking"
import type BookingModuleService from "../modules/booking/service"
import { STORE_CREDIT_MODULE } from "../modules/store-credit"
import type StoreCreditModuleService from "../modules/store-credit/service"
import { completeTransactions } from "./order-transactions"

export type CaptureOrderInput = { order_id: string }
export const TOP_UP_CREDITED = "canteen.top_up_credited"
const TOP_UP_LABEL = "Recharge par carte"

type PaymentFacts = { id: string; captured_at: string | Date | null; canceled_at: string | Date | null; captures?: { id: string; created_at: string | Date }[] }
/** The generated methods of the payment module that its interface leaves out. */
type PaymentRows = IPaymentModuleService & { deleteCaptures(ids: string[]): Promise<void> }
/** How an order stands with its card, and the cart that it was. */
type Captured = { captured: boolean; cart_id: string | null }

/** The payments of an order that a card authorised and nobody captured or cancelled, and whether one was captured. */
async function readPayments(container: MedusaContainer, orderId: string): Promise<Captured & { open: PaymentFacts[] }> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "order",
    fields: ["id", "cart.id", ...["id", "captured_at", "canceled_at", "captures.id", "captures.created_at"].map((name) => `payment_collections.payments.${name}`)],
    filters: { id: orderId },
  })
  const [order] = data as unknown as { cart?: { id: string } | null; payment_collections?: { payments?: PaymentFacts[] }[] }[]
  const payments = (order?.payment_collections ?? []).flatMap((collection) => collection.payments ?? [])
  return {
    open: payments.filter((payment) => !payment.captured_at && !payment.canceled_at),
    captured: payments.some((payment) => payment.captured_at),
    cart_id: order?.cart?.id ?? null,
  }
}

/** Beyond every try of the processor's client: who wrote a capture's row and has no answer by now has died. */
const CAPTURE_MS = 150_000

function isDead({ created_at }: { created_at: string | Date }): boolean {
  return new Date().getTime() - new Date(created_at).getTime() > CAPTURE_MS
}

/**
 * Captures what the card authorised. A captured payment is left alone: running again is without effect. A capture's row that no answer of the
 * processor followed would refuse every other one: once its process is dead it goes, and the processor is asked again, who captures once.
 */
const capturePaymentsStep = createStep("canteen-capture-payments", async ({ order_id }: CaptureOrderInput, { container }) => {
  const { open, captured, cart_id } = await readPayments(container, order_id)
  for (const { id: payment_id, captures = [] } of open) {
    if (!captures.every(isDead)) continue
    if (captures.length > 0) await container.resolve<PaymentRows>(Modules.PAYMENT).deleteCaptures(captures.map(({ id }) => id))
    await capturePaymentWorkflow(container).run({ input: { payment_id } })
  }
  if (open.length + Number(captured) === 0) return new StepResponse<Captured>({ captured, cart_id })
  await completeTransactions(container, order_id)
  return new StepResponse<Captured>(open.length > 0 ? await readPayments(container, order_id) : { captured, cart_id })
})

type Credited = { top_up_id: string; account_id: string; amount_cents: number; balance_cents: number; replayed: boolean }

/** Credits the wallet of a top-up whose card was captured, once. */
const creditTopUpStep = createStep("canteen-credit-top-up", async ({ order_id, captured, cart_id }: CaptureOrderInput & Captured, { container }) => {
  const wallets = container.resolve<StoreCreditModuleService>(STORE_CREDIT_MODULE)
  const topUp = captured && cart_id ? await wallets.topUpOfCart(cart_id) : undefined
  if (!topUp) return new StepResponse<Credited | null>(null)
  await wallets.noteTopUpOrder(topUp.id, order_id)
  const posted = await wallets.creditTopUp(topUp.id, TOP_UP_LABEL, new Date(currentInstant().epochMilliseconds))
  const { account_id, amount_cents, balance_cents, replayed } = posted
  return new StepResponse<Credited | null>({ top_up_id: topUp.id, account_id, amount_cents, balance_cents, replayed })
})

const settleStep = createStep("canteen-settle-checkout", async ({ order_id, captured }: CaptureOrderInput & Captured, { container }) => {
  await container.resolve<BookingModuleService>(BOOKING_MODULE).settle(order_id, { captured })
  return new StepResponse(undefined)
})

/** Right after the order: the card is captured and, for a top-up, the wallet credited. Can be run again. */
export const captureOrderWorkflow = createWorkflow("canteen-capture-order", (input: CaptureOrderInput) => {
  const key = transform(input, ({ order_id }) => `canteen-capture:${order_id}`)
  acquireLockStep({ key, timeout: 30, ttl: 120 })
  const payments = capturePaymentsStep(input)
  const order = transform({ input, payments }, ({ input: { order_id }, payments: { captured, cart_id } }) => ({ order_id, captured, cart_id }))
  settleStep(order)
  const credited = creditTopUpStep(order)
  when({ credited }, ({ credited }) => credited !== null && !credited.replayed).then(() => {
    emitEventStep({ eventName: TOP_UP_CREDITED, data: transform({ credited }, ({ credited }) => ({ ...credited })) })
  })
  releaseLockStep({ key })
  return new WorkflowResponse(credited)
})
