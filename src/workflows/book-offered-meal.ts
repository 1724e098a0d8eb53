import type { MedusaContainer } from "@medusajs/framework/types"
import type { Temporal } from "temporal-polyfill"
import { COMMUNE_MODULE } from "../modules/commune"
import type CommuneModuleService from "../modules/commune/service"
import { insufficientBalance } from "../modules/store-credit/errors"
import { STORE_CREDIT_MODULE } from "../modules/store-credit"
import type StoreCreditModuleService from "../modules/store-credit/service"
import { createCartForMealsWorkflow } from "./create-cart"
import { payByWalletWorkflow } from "./pay-by-wallet"
import { setCartMealsWorkflow } from "./set-cart-meals"

export type OfferedMeal = { customer_id: string; canteen_service_id: string; beneficiary_id: string; date: string; price_cents: number }

/**
 * Books a meal that was offered, as a parent would: a basket of its own, paid from the wallet, whose claim takes the seat that the offer keeps.
 * @returns the order's id
 * @throws CanteenError `wallet.insufficient_balance`, before a basket is made where that is known; `meals.refused`
 */
export async function bookOfferedMeal(container: MedusaContainer, meal: OfferedMeal, now: Temporal.Instant): Promise<string> {
  const { customer_id, canteen_service_id, beneficiary_id, date } = meal
  const rules = await container.resolve<CommuneModuleService>(COMMUNE_MODULE).readRules([canteen_service_id])
  const payeeId = rules.get(canteen_service_id)?.payee.id ?? ""
  const balance = await container.resolve<StoreCreditModuleService>(STORE_CREDIT_MODULE).balanceOf(customer_id, payeeId)
  if (balance < meal.price_cents) throw insufficientBalance(meal.price_cents - balance)
  const { result: cart } = await createCartForMealsWorkflow(container).run({ input: { customer_id, sales_channel_id: null } })
  const input = { cart_id: cart.id, customer_id, now: now.toString() }
  const selections = [{ beneficiary_id, dates: [date] }]
  await setCartMealsWorkflow(container).run({ input: { ...input, canteen_service_id, selections, strict: true } })
  const { result } = await payByWalletWorkflow(container).run({ input })
  return result.order_id
}
