import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { cardProviderOf } from "../decisions/card-provider"
import { COMMUNE_MODULE } from "../modules/commune"
import type CommuneModuleService from "../modules/commune/service"
import { STORE_CREDIT_MODULE } from "../modules/store-credit"
import type StoreCreditModuleService from "../modules/store-credit/service"
import { type CartRow, mealLinesOf } from "./cart-meals"

type Payee = { id: string; card_account: string | null }

/** The payee of a cart's meals, or nothing when it holds none. */
export async function payeeOfCart(container: MedusaContainer, cart: Pick<CartRow, "items">): Promise<Payee | null> {
  const [line] = mealLinesOf(cart)
  if (!line) return null
  const communes = container.resolve<CommuneModuleService>(COMMUNE_MODULE)
  const rules = await communes.readRules([line.meals.canteen_service_id])
  return rules.get(line.meals.canteen_service_id)?.payee ?? null
}

/** The payment provider that may pay a cart: that of the account of its payee. Nothing for a cart without meals that tops no wallet up. */
export async function cardProviderOfCart(container: MedusaContainer, cart: Pick<CartRow, "id" | "items">): Promise<string | null> {
  const payee = (await payeeOfCart(container, cart)) ?? (await payeeOfTopUp(container, cart.id))
  return payee && cardProviderOf(payee)
}

const LINE_FIELDS = ["id", "variant_id", "quantity", "unit_price", "metadata"]

/** The payment provider that may pay the cart of a payment collection. Nothing for a cart that is not ours. */
export async function cardProviderOfCollection(container: MedusaContainer, collectionId: string): Promise<string | null> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "payment_collection",
    fields: ["id", "cart.id", ...LINE_FIELDS.map((field) => `cart.items.${field}`)],
    filters: { id: collectionId },
  })
  const [collection] = data as unknown as { cart?: Pick<CartRow, "id" | "items"> | null }[]
  return collection?.cart ? cardProviderOfCart(container, collection.cart) : null
}

async function payeeOfTopUp(container: MedusaContainer, cartId: string): Promise<Payee | null> {
  const wallets = container.resolve<StoreCreditModuleService>(STORE_CREDIT_MODULE)
  const topUp = await wallets.topUpOfCart(cartId)
  if (!topUp) return null
  const account = await wallets.retrieveCanteenWalletAccount(topUp.account_id)
  return container.resolve<CommuneModuleService>(COMMUNE_MODULE).retrieveCanteenPayee(account.payee_id)
}
