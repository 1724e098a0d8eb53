import type { MedusaContainer } from "@medusajs/framework/types"
import { StepResponse } from "@medusajs/framework/workflows-sdk"
import { completeCartWorkflow } from "@medusajs/medusa/core-flows"
import { currentInstant } from "../../clock"
import { CARD_PROVIDER_ID, providerRefused } from "../../decisions/card-provider"
import { BOOKING_MODULE } from "../../modules/booking"
import type BookingModuleService from "../../modules/booking/service"
import { STORE_CREDIT_MODULE } from "../../modules/store-credit"
import type StoreCreditModuleService from "../../modules/store-credit/service"
import { type SessionToComplete, readCartToComplete } from "../../queries/cart-to-complete"
import { cardProviderOfCart } from "../../queries/cart-payee"
import { readCartClaim, walletCentsOf } from "../../queries/checkout-claim"
import { findOrderOfCart, orderOfCart } from "../../queries/attempt-order"
import { CanteenError, busy, isCanteenError } from "../../types/canteen-error"
import { beginCheckout, reverseCheckout } from "../checkout"

/** What this completion began, for its compensation: nothing when the cart was paid before or is not ours. */
type Begun = { attempts: { id: string; attempt: number }[]; top_ups: string[] }
const NOTHING: Begun = { attempts: [], top_ups: [] }
type Container = MedusaContainer
type Refusal = { code?: string; message?: string; details?: CanteenError["details"] }

/**
 * Every completion of a cart passes here before its order is made and its card is authorised. A cart of meals is claimed in one transaction with its
 * wallet's part; a top-up must be exactly what was asked; any other cart is left to the host.
 */
completeCartWorkflow.hooks.validate(
  async ({ cart }, { container }) => {
    const begun = await begin(container, (cart as { id: string }).id).catch((error: unknown) => {
      throw isCanteenError(error) ? asBadRequest(error) : error
    })
    return new StepResponse(undefined, begun)
  },
  async (begun: Begun | undefined, { container }) => {
    for (const attempt of begun?.attempts ?? []) {
      await reverseCheckout(container, attempt, currentInstant())
      await container.resolve<BookingModuleService>(BOOKING_MODULE).letGo(attempt.id)
    }
    for (const id of begun?.top_ups ?? []) await container.resolve<StoreCreditModuleService>(STORE_CREDIT_MODULE).letTopUpGo(id)
  }
)

async function begin(container: Container, cartId: string): Promise<Begun> {
  const [checkout, topUp, orderId] = await Promise.all([
    container.resolve<BookingModuleService>(BOOKING_MODULE).checkoutOfCart(cartId),
    container.resolve<StoreCreditModuleService>(STORE_CREDIT_MODULE).topUpOfCart(cartId),
    orderOfCart(container, cartId),
  ])
  const tried = checkout && checkout.attempt > 0 ? checkout : topUp
  if (orderId) {
    if (tried?.state === "open") throw inRepair()
    return NOTHING
  }
  const own = await readCartToComplete(container, cartId)
  if (own.kind === "foreign") return NOTHING
  if (tried && (await findOrderOfCart(container, { cart_id: cartId, customer_id: own.customer_id, since: tried.created_at }))) throw inRepair()
  checkSessions(own, (await cardProviderOfCart(container, own.cart)) ?? CARD_PROVIDER_ID)
  if (own.kind === "top_up") {
    const id = checkTopUp(own.rest_cents, topUp)
    if (!(await container.resolve<StoreCreditModuleService>(STORE_CREDIT_MODULE).beginTopUp(id))) throw busy(`The top-up "${id}"`)
    return { ...NOTHING, top_ups: [id] }
  }
  const { claim } = await readCartClaim(container, own.cart, own.customer_id, currentInstant())
  if (claim.wallet_cents !== walletCentsOf(own.cart)) {
    throw new CanteenError("not_allowed", "wallet.exceeds_total", "The wallet's part exceeds the cart's total")
  }
  const due = claim.total_cents - claim.wallet_cents
  if (own.rest_cents !== due) throw new CanteenError("not_allowed", "cart.total_differs", `The cart asks for ${own.rest_cents} cents where its meals leave ${due}`)
  const attempt = await beginCheckout(container, claim, due === 0 ? "wallet" : "card")
  if (!attempt.begun) await adopt(container, attempt.checkout.id, due)
  return { ...NOTHING, attempts: [{ id: attempt.checkout.id, attempt: attempt.checkout.attempt }] }
}

/**
 * A cart that another attempt has paid: its order may still be made here when nobody holds the row and no card would pay a second time.
 * @throws CanteenError `checkout.in_repair`
 */
async function adopt(container: Container, checkoutId: string, dueCents: number): Promise<void> {
  if (dueCents === 0 && (await container.resolve<BookingModuleService>(BOOKING_MODULE).takeOver(checkoutId))) return
  throw inRepair()
}

/** 400: an order of this cart exists and is not whole yet. A second one would be made beside it. */
function inRepair(): CanteenError {
  return new CanteenError("not_allowed", "checkout.in_repair", "This cart is paid already and its order is being made")
}

/** What is due is paid to the payee's card account and by one session: a host's manual provider would say yes to everything. */
function checkSessions({ sessions, rest_cents }: { sessions: SessionToComplete[]; rest_cents: number }, provider: string): void {
  const other = sessions.find((session) => session.provider_id !== provider)
  if (other) throw providerRefused(other.provider_id, provider)
  const cents = sessions.reduce((sum, session) => sum + session.cents, 0)
  if (cents !== rest_cents) {
    throw new CanteenError("not_allowed", "payment.amount_differs", `The card would pay ${cents} cents where ${rest_cents} are due`)
  }
}

/** Core's route keeps the message of a 400 only. */
function asBadRequest({ code = "not_allowed", message = "", details }: Refusal): CanteenError {
  return new CanteenError("not_allowed", code, message, details)
}

/** Answers the top-up's id. @throws CanteenError `top_up.amount_differs` */
function checkTopUp(cents: number, topUp: { id: string; amount_cents: number } | undefined): string {
  if (topUp?.amount_cents === cents) return topUp.id
  throw new CanteenError("not_allowed", "top_up.amount_differs", "The cart is not the top-up that was asked for")
}

type Noted = { checkout_id: string; order_id: string } | null
type OrderCreatedHook = (
  invoke: (input: { order_id: string; cart_id: string }, context: { container: Container }) => Promise<StepResponse<undefined, Noted>>,
  compensate: (noted: Noted | undefined, context: { container: Container }) => Promise<void>
) => void

/** The card is authorised and the order made: its bookings are confirmed. Core leaves this hook out of its types. */
const { orderCreated } = completeCartWorkflow.hooks as unknown as { orderCreated: OrderCreatedHook }
orderCreated(
  async ({ order_id, cart_id }, { container }) => {
    const bookings = container.resolve<BookingModuleService>(BOOKING_MODULE)
    const checkout = await bookings.checkoutOfCart(cart_id)
    if (checkout) await bookings.noteOrder(checkout.id, order_id)
    const wallets = container.resolve<StoreCreditModuleService>(STORE_CREDIT_MODULE)
    const topUp = await wallets.topUpOfCart(cart_id)
    if (topUp) await wallets.noteTopUpOrder(topUp.id, order_id)
    return new StepResponse(undefined, checkout ? { checkout_id: checkout.id, order_id } : null)
  },
  async (noted, { container }) => {
    if (noted) await container.resolve<BookingModuleService>(BOOKING_MODULE).forgetOrder(noted.checkout_id, noted.order_id)
  }
)
