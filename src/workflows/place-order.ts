import { setTimeout } from "node:timers/promises"
import type { CreateOrderDTO, ICartModuleService, IOrderModuleService, LinkDefinition } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules, OrderWorkflowEvents } from "@medusajs/framework/utils"
import { StepResponse, WorkflowResponse, createStep, createWorkflow, transform, when } from "@medusajs/framework/workflows-sdk"
import {
  createOrdersStep,
  createPaymentCollectionsStep,
  createRemoteLinkStep,
  emitEventStep,
  updateCartsStep,
  acquireLockStep,
  releaseLockStep,
} from "@medusajs/medusa/core-flows"
import { toEuros } from "../decisions/euros"
import { BOOKING_MODULE } from "../modules/booking"
import type BookingModuleService from "../modules/booking/service"
import { orderOfCart } from "../queries/attempt-order"
import { busy } from "../types/canteen-error"

/** Makes the order of a checkout that is paid by wallet; can be run again until the order is there. `owned`: the caller holds the row. */
export type PlaceOrderInput = { checkout_id: string; cart_id: string; owned: boolean }
/** The order that is linked, or the one that a crash left without its link. */
type Known = { order_id: string | null; unlinked_id: string | null }
type OrderPlan = { order: CreateOrderDTO; collection: { currency_code: string; amount: number }[] }

const WAIT_MS = 150
const TRIES = 100
const ITEM_FIELDS = ["title", "subtitle", "variant_id", "product_id", "quantity", "unit_price", "metadata", "requires_shipping", "is_discountable", "is_tax_inclusive"]
const VARIANT_FIELDS = ["title", "sku", "barcode", "product.title", "product.handle", "product.description"]
type Variant = { title: string; sku: string | null; barcode: string | null; product: { title: string; handle: string; description: string | null } | null }
type CartItem = Record<string, unknown> & { variant?: Variant | null }

/**
 * "Done" is the link between order and cart, never `completed_at`. Only one attempt at a time holds the row: another one waits for its order, or takes
 * the row over when nobody holds it any more.
 */
const findOrderStep = createStep(
  "canteen-find-order",
  async ({ checkout_id, cart_id, owned }: PlaceOrderInput, { container }) => {
    const bookings = container.resolve<BookingModuleService>(BOOKING_MODULE)
    for (let tries = 0; tries < TRIES; tries += 1) {
      const order_id = await orderOfCart(container, cart_id)
      if (order_id) return new StepResponse<Known, string | null>({ order_id, unlinked_id: null }, null)
      if (owned || (await bookings.takeOver(checkout_id))) {
        const [unlinked] = await container.resolve<IOrderModuleService>(Modules.ORDER).listOrders({ id: [orderIdOf(checkout_id)] }, { select: ["id"] })
        return new StepResponse<Known, string | null>({ order_id: null, unlinked_id: unlinked?.id ?? null }, checkout_id)
      }
      await setTimeout(WAIT_MS)
    }
    throw busy(`The order of checkout ${checkout_id}`)
  },
  async (heldId, { container }) => {
    if (heldId) await container.resolve<BookingModuleService>(BOOKING_MODULE).letGo(heldId)
  }
)

/** One checkout, one order: its id follows from the checkout's, so that the database itself refuses a second one. */
function orderIdOf(checkoutId: string): string {
  return checkoutId.replace(/^[^_]+_/, "order_")
}

const planOrderStep = createStep("canteen-plan-order", async (input: PlaceOrderInput, { container }) => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const checkout = await container.resolve<BookingModuleService>(BOOKING_MODULE).retrieveCanteenCheckout(input.checkout_id)
  const { data } = await query.graph({
    entity: "cart",
    fields: ["id", "region_id", "sales_channel_id", "customer_id", "email", "currency_code", ...[...ITEM_FIELDS, ...VARIANT_FIELDS.map((name) => `variant.${name}`)].map((name) => `items.${name}`)],
    filters: { id: input.cart_id },
  })
  const [cart] = data
  if (!cart) throw new Error(`the cart ${input.cart_id} of checkout ${checkout.id} is gone`)
  const order = {
    region_id: cart.region_id ?? undefined,
    sales_channel_id: cart.sales_channel_id ?? undefined,
    id: orderIdOf(checkout.id),
    customer_id: checkout.customer_id,
    email: cart.email ?? undefined,
    currency_code: cart.currency_code,
    status: "pending",
    metadata: { canteen: true, cart_id: input.cart_id, checkout_id: checkout.id },
    items: (cart.items ?? []).flatMap((item: CartItem | null) => (item ? [toOrderItem(item)] : [])),
    credit_lines: [{ amount: toEuros(checkout.total_cents), reference: "canteen-wallet", reference_id: checkout.payee_id }],
  } as unknown as CreateOrderDTO
  const plan: OrderPlan = { order, collection: [{ currency_code: cart.currency_code, amount: 0 }] }
  return new StepResponse(plan)
})

/** A line as the cart's own completion would copy it: the price, and what it was called then. */
function toOrderItem({ variant, ...item }: CartItem): Record<string, unknown> {
  const names = variant && {
    variant_title: variant.title,
    variant_sku: variant.sku,
    variant_barcode: variant.barcode,
    product_title: variant.product?.title,
    product_handle: variant.product?.handle,
    product_description: variant.product?.description,
  }
  return { ...Object.fromEntries(ITEM_FIELDS.map((name) => [name, item[name]])), is_custom_price: true, ...names }
}

function planned(plan: OrderPlan | undefined): OrderPlan {
  if (!plan) throw new Error("the order was not planned")
  return plan
}

/** The cart of an order that was found: a crash may have kept its date from it. */
const completeCartStep = createStep("canteen-complete-cart", async ({ cart_id }: PlaceOrderInput, { container }) => {
  const carts = container.resolve<ICartModuleService>(Modules.CART)
  const { completed_at } = await carts.retrieveCart(cart_id, { select: ["id", "completed_at"] })
  if (!completed_at) await carts.updateCarts(cart_id, { completed_at: new Date() })
  return new StepResponse(undefined)
})

const noteOrderStep = createStep("canteen-note-order", async (input: { checkout_id: string; order_id: string }, { container }) => {
  await container.resolve<BookingModuleService>(BOOKING_MODULE).noteOrder(input.checkout_id, input.order_id)
  return new StepResponse(undefined)
})

/**
 * The order of a paid checkout: its lines, its credit line for the whole, a payment collection of 0 (so that it reads as paid), its links, and the
 * cart completed. It is written by the step that the cart's own completion uses, since prices are decided, nothing is in stock or discounted, and tax
 * needs an address. Not stored by the engine, unlike the cart's own completion.
 */
export const placeOrderWorkflow = createWorkflow("canteen-place-order", (input: PlaceOrderInput) => {
  acquireLockStep({ key: input.cart_id, timeout: 15, ttl: 120 })
  const known = findOrderStep(input)
  // A `when` cannot stand inside another one.
  const plan = when("canteen-plan", { known }, ({ known }) => known.order_id === null).then(() => planOrderStep(input))
  const created = when("canteen-create-order", { known }, ({ known }) => known.order_id === null && known.unlinked_id === null).then(() =>
    createOrdersStep(transform({ plan }, ({ plan }) => [planned(plan).order]))
  )
  const made = when("canteen-make-order", { known }, ({ known }) => known.order_id === null).then(() => {
    const order = transform({ known, created }, ({ known, created }) => ({ id: known.unlinked_id ?? created?.[0]?.id ?? "" }))
    const collections = createPaymentCollectionsStep(transform({ plan }, ({ plan }) => planned(plan).collection))
    createRemoteLinkStep(
      transform({ order, input, collections }, ({ order, input, collections }): LinkDefinition[] => [
        { [Modules.ORDER]: { order_id: order.id }, [Modules.CART]: { cart_id: input.cart_id } },
        { [Modules.ORDER]: { order_id: order.id }, [Modules.PAYMENT]: { payment_collection_id: collections[0]?.id } },
      ])
    )
    updateCartsStep(transform(input, ({ cart_id }) => [{ id: cart_id, completed_at: new Date() }]))
    emitEventStep({ eventName: OrderWorkflowEvents.PLACED, data: transform(order, ({ id }) => ({ id })) })
    return order
  })
  when("canteen-known-order", { known }, ({ known }) => known.order_id !== null).then(() => completeCartStep(input))
  const order_id = transform({ known, made }, ({ known, made }) => known.order_id ?? made?.id ?? "")
  noteOrderStep(transform({ input, order_id }, ({ input, order_id }) => ({ checkout_id: input.checkout_id, order_id })))
  releaseLockStep({ key: input.cart_id })
  return new WorkflowResponse({ order_id })
})

