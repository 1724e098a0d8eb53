import type { MedusaContainer } from "@medusajs/framework/types"
import { StepResponse, WorkflowResponse, createStep, createWorkflow } from "@medusajs/framework/workflows-sdk"
import { Temporal } from "temporal-polyfill"
import { readEnvironment } from "../environment"
import { BOOKING_MODULE } from "../modules/booking"
import type { Gesture, MadeGesture } from "../modules/booking/gestures"
import type BookingModuleService from "../modules/booking/service"
import { STAFF_MODULE } from "../modules/staff"
import type StaffModuleService from "../modules/staff/service"
import { STORE_CREDIT_MODULE } from "../modules/store-credit"
import { gestureKey } from "../modules/store-credit/rules"
import type StoreCreditModuleService from "../modules/store-credit/service"
import { communeOf, readBookingFacts } from "../queries/bookings"
import { readCustomers } from "../queries/customers"
import { readDisplayIds } from "../queries/display-ids"
import { followCancellationsWorkflow } from "./follow-cancellations"
import { type Mail, sendMailWorkflow } from "./send-mail"
import { tried } from "./tried"

export type RefundOrderInput = Gesture & { now: string }
export type RefundedOrder = Pick<MadeGesture, "id" | "cents" | "refund_to" | "replayed">

/** The row and the wallet's part in one transaction: once it has committed, the money is the family's. */
async function give(container: MedusaContainer, { now, ...gesture }: RefundOrderInput): Promise<MadeGesture> {
  const bookings = container.resolve<BookingModuleService>(BOOKING_MODULE)
  const wallets = container.resolve<StoreCreditModuleService>(STORE_CREDIT_MODULE)
  const at = new Date(Temporal.Instant.from(now).epochMilliseconds)
  return bookings.atomically(async (sql) => {
    const made = await bookings.makeGesture(sql, gesture)
    if (made.replayed || made.refund_to === "card") return made
    const { id, customer_id, payee_id, cents } = made
    const entry = { customer_id, payee_id, amount_cents: cents, kind: "refund" as const, label: gesture.reason, at }
    await wallets.post({ ...entry, idempotency_key: gestureKey(id), reference: made.checkout_id }, sql)
    return made
  })
}

const A_LONG_ORDER = { limit: 2000, offset: 0 }

async function tell(container: MedusaContainer, made: MadeGesture, { order_id, reason }: RefundOrderInput): Promise<void> {
  const customer = (await readCustomers(container, [made.customer_id])).get(made.customer_id)
  if (!customer) return
  const [meals] = await readBookingFacts(container, { checkout_id: made.checkout_id }, A_LONG_ORDER)
  const mail: Mail = {
    to: customer.email,
    template: "order-refunded",
    data: {
      commune: communeOf(meals),
      first_name: customer.first_name ?? "",
      order_display_id: (await readDisplayIds(container, [order_id])).get(order_id) ?? 0,
      amount_cents: made.cents,
      refund_to: made.refund_to,
      reason,
      storefront_url: new URL(`/compte/commandes/${order_id}`, readEnvironment().STOREFRONT_URL).href,
    },
    idempotency_key: `gesture:${made.id}`,
  }
  await sendMailWorkflow(container).run({ input: mail })
}

const refundOrderStep = createStep("canteen-refund-order", async (input: RefundOrderInput, { container }) => {
  const made = await give(container, input)
  const { id, cents, refund_to, replayed, commune_id, checkout_id } = made
  if (!replayed) {
    const details = { order_id: input.order_id, cents, refund_to, reason: input.reason }
    await container.resolve<StaffModuleService>(STAFF_MODULE).record([{ user_id: input.refunded_by, action: "order.refund", subject_id: id, commune_id, details }])
  }
  await tried(container, `order behind the refund ${id}`, () => followCancellationsWorkflow(container).run({ input: { checkout_id } }))
  await tried(container, `mail of the refund ${id}`, () => tell(container, made, input))
  return new StepResponse<RefundedOrder>({ id, cents, refund_to, replayed })
})

/**
 * Gives money of an order back without cancelling a meal, to the wallet at once or to the card that paid. What cannot be sent now is sent later.
 * @throws CanteenError `order.not_found`, `order.refund_exceeds`, `refund.key_reused`
 */
export const refundOrderWorkflow = createWorkflow("canteen-refund-order-of-a-family", (input: RefundOrderInput) => new WorkflowResponse(refundOrderStep(input)))
