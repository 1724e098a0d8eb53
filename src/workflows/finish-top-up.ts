import type { MedusaContainer } from "@medusajs/framework/types"
import { STORE_CREDIT_MODULE } from "../modules/store-credit"
import type StoreCreditModuleService from "../modules/store-credit/service"
import { findOrderOfCart, readCartCard } from "../queries/attempt-order"
import { captureOrderWorkflow } from "./capture-order"
import { authorisedPayment, completeLinks } from "./stranded-order"

/**
 * Goes on with a top-up whose order was made and whose process died before it noted it: its links, its payment, its capture and its credit. False for any
 * other cart.
 */
export async function finishTopUp(container: MedusaContainer, { cart_id, customer_id }: { cart_id: string; customer_id: string }): Promise<boolean> {
  const wallets = container.resolve<StoreCreditModuleService>(STORE_CREDIT_MODULE)
  const topUp = await wallets.topUpOfCart(cart_id)
  if (topUp?.state !== "open") return false
  const order = await findOrderOfCart(container, { cart_id, customer_id, since: topUp.created_at })
  if (!order) return false
  const card = await readCartCard(container, cart_id)
  await completeLinks(container, { cart_id, order_id: order.id, card })
  if (!(await authorisedPayment(container, card))) return false
  await wallets.noteTopUpOrder(topUp.id, order.id)
  await captureOrderWorkflow(container).run({ input: { order_id: order.id } })
  return true
}
