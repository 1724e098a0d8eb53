import { StepResponse, WorkflowResponse, createStep, createWorkflow, transform } from "@medusajs/framework/workflows-sdk"
import { Temporal } from "temporal-polyfill"
import { readOwnCart } from "../queries/cart-meals"
import { readCartClaim } from "../queries/checkout-claim"
import { BOOKING_MODULE } from "../modules/booking"
import type BookingModuleService from "../modules/booking/service"
import { readOrderSummary } from "../queries/orders"
import type { PayResponse } from "../types/http"
import { placeOrderWorkflow } from "./place-order"
import { beginCheckout } from "./checkout"
import { tried } from "./tried"

export type PayByWalletInput = { cart_id: string; customer_id: string; now: string }

/** The money first: once this has committed the cart is paid, and its order is made however often it takes. */
const payCartStep = createStep("canteen-pay-cart", async (input: PayByWalletInput, { container }) => {
  const cart = await readOwnCart(container, input.cart_id, input.customer_id)
  const known = await container.resolve<BookingModuleService>(BOOKING_MODULE).checkoutOfCart(cart.id)
  if (known?.state === "paid" || known?.state === "ordered") return new StepResponse({ checkout_id: known.id, owned: false })
  const { claim } = await readCartClaim(container, cart, input.customer_id, Temporal.Instant.from(input.now))
  const { checkout, begun } = await beginCheckout(container, { ...claim, wallet_cents: claim.total_cents }, "wallet")
  return new StepResponse({ checkout_id: checkout.id, owned: begun })
})

/**
 * What the parent waits for is read before this workflow ends, which is when mail and receipt begin: they would slow it down. A failure here undoes
 * nothing: the order stands, and whoever asked reads it again.
 */
const readAnswerStep = createStep("canteen-read-paid-order", async ({ order_id, customer_id }: { order_id: string; customer_id: string }, { container }) => {
  const read: PayResponse["order"][] = []
  await tried(container, `reading of the paid order ${order_id}`, async () => read.push(await readOrderSummary(container, order_id, customer_id)))
  return new StepResponse<PayResponse["order"] | null>(read[0] ?? null)
})

/**
 * Pays a whole cart from the wallet: seats, bookings and ledger in one transaction, then the order. The same cart again answers the same order.
 * Answers the order's id, and the order as its customer reads it unless it could not be read.
 */
export const payByWalletWorkflow = createWorkflow("canteen-pay-by-wallet", (input: PayByWalletInput) => {
  const paid = payCartStep(input)
  const order = placeOrderWorkflow.runAsStep({ input: transform({ paid, input }, ({ paid, input }) => ({ ...paid, cart_id: input.cart_id })) })
  const read = readAnswerStep(transform({ order, input }, ({ order, input: { customer_id } }) => ({ order_id: order.order_id, customer_id })))
  return new WorkflowResponse(transform({ order, read }, ({ order, read }) => ({ order_id: order.order_id, order: read })))
})

