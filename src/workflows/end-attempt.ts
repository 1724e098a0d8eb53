import type { MedusaContainer } from "@medusajs/framework/types"
import { toCents } from "../decisions/euros"
import { currentInstant } from "../clock"
import { BOOKING_MODULE } from "../modules/booking"
import type BookingModuleService from "../modules/booking/service"
import type { DeadAttempt } from "../modules/booking/unfinished"
import { findOrderOfCart, readCartCard } from "../queries/attempt-order"
import { isCanteenError } from "../types/canteen-error"
import { reverseCheckout } from "./checkout"
import { authorisedPayment, completeLinks, takeBackOrder } from "./stranded-order"
import { tellAuthorisation } from "./tell-authorisation"

/**
 * Ends a dead attempt the way its process would have. An order that was made and that its card has paid stands: its links and its bookings are completed.
 * Anything else is taken back: the order, the card's authorisation, the meals and the wallet's part.
 */
export async function endAttempt(container: MedusaContainer, attempt: DeadAttempt): Promise<void> {
  const { cart_id, customer_id } = attempt
  const order = await findOrderOfCart(container, { cart_id, customer_id, since: attempt.created_at })
  if (!order) return reverseCheckout(container, attempt, currentInstant())
  const card = await readCartCard(container, cart_id)
  const payment = await authorisedPayment(container, card)
  const stranded = { cart_id, order_id: order.id, card }
  if (payment) {
    await completeLinks(container, stranded)
    if (await isNoted(container, attempt.id, order.id)) return
    await tellAuthorisation(container, { customer_id, intent_id: card?.session?.intent_id ?? payment.id, amount_cents: toCents(payment.amount) })
  }
  await takeBackOrder(container, { ...stranded, payment })
  await reverseCheckout(container, attempt, currentInstant())
}

/** Whether the order's meals are still held and are confirmed now. */
async function isNoted(container: MedusaContainer, checkoutId: string, orderId: string): Promise<boolean> {
  try {
    await container.resolve<BookingModuleService>(BOOKING_MODULE).noteOrder(checkoutId, orderId)
    return true
  } catch (error) {
    if (isCanteenError(error) && error.code === "checkout.lost") return false
    throw error
  }
}
