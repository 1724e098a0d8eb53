import type { MedusaContainer } from "@medusajs/framework/types"
import { COMMUNE_MODULE } from "../modules/commune"
import type CommuneModuleService from "../modules/commune/service"
import { type CartRow, mealLinesOf } from "./cart-meals"

/** The payee of a cart's meals, or nothing when it holds none. */
export async function payeeOfCart(container: MedusaContainer, cart: Pick<CartRow, "items">): Promise<string | null> {
  const [line] = mealLinesOf(cart)
  if (!line) return null
  const communes = container.resolve<CommuneModuleService>(COMMUNE_MODULE)
  const rules = await communes.readRules([line.meals.canteen_service_id])
  return rules.get(line.meals.canteen_service_id)?.payee.id ?? null
}
